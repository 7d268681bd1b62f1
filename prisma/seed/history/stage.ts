import type { Actor } from '../../../lib/access/actor';
import { type Period, periodSegment } from '../../../lib/disclosure/period';
import type { Db } from '../../../lib/server/db';
import { DEPARTMENT_CODES, type DepartmentKey } from '../accounts';

/** What the stories act on: people, departments and cycles as the database knows them. */
export class Stage {
  private readonly actors = new Map<string, Actor>();
  private readonly departments = new Map<string, string>();
  private readonly cycles = new Map<string, string>();
  private readonly divisions = new Map<DepartmentKey, string>();

  constructor(private readonly db: Db) {}

  addActor(username: string, actor: Actor): void {
    this.actors.set(username, actor);
  }

  addDepartment(code: string, id: string): void {
    this.departments.set(code, id);
  }

  addDivision(inChargeOf: DepartmentKey, id: string): void {
    this.divisions.set(inChargeOf, id);
  }

  addCycle(period: Period, id: string): void {
    this.cycles.set(periodSegment(period), id);
  }

  actor(username: string): Actor {
    return found(this.actors, username);
  }

  departmentId(key: DepartmentKey): string {
    return this.departmentIdByCode(DEPARTMENT_CODES[key]);
  }

  divisionInChargeOf(key: DepartmentKey): string {
    return found(this.divisions, key);
  }

  departmentIdByCode(code: string): string {
    return found(this.departments, code);
  }

  cycleId(period: Period): string {
    return found(this.cycles, periodSegment(period));
  }

  async disclosureId(editionId: string): Promise<string> {
    const edition = await this.db.edition.findUniqueOrThrow({ where: { id: editionId }, select: { disclosureId: true } });
    return edition.disclosureId;
  }
}

function found<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The demo data have no "${String(key)}"`);
  return value;
}
