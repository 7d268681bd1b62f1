/** Why a file can't be taken, in one sentence for the person who has it: what it is, why not, what to do. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile';
}

/** For what a library says of a file that it can't open: its words are English and for programmers. */
export async function orUnreadable<Value>(sentence: string, read: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile(sentence, { cause: error });
  }
}
