/** A request that was understood and permitted to be asked, but can't be done now; the reasons are shown to the person. */
export class Refusal extends Error {
  readonly reasons: string[];

  constructor(reasons: string | string[]) {
    const all = [reasons].flat();
    super(all[0]);
    this.name = 'Refusal';
    this.reasons = all;
  }
}

/** Also thrown where something exists but isn't this person's to see: an address tells nobody that it was guessed right. */
export class NotFound extends Error {
  constructor(message = '找不到这项内容，或者您无权查看。') {
    super(message);
    this.name = 'NotFound';
  }
}

/** Somebody else was faster; nothing was changed. */
export const overtaken = (now: string) => new Refusal(`刚刚被其他人处理，现在的状态是“${now}”。请刷新页面后再操作。`);
