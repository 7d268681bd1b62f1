import type { DepartmentKind } from '../../../lib/server/generated/prisma/enums';
import type { DepartmentKey } from '../accounts';
import type { MeasuredIndicator } from './indicator';
import type { Project } from './project';

/** [id, text] */
export type Item = readonly [id: string, text: string];
/** [万元 of this year, reason of the change against last year] */
export type WithReason = readonly [amount: string, reason?: string];
/** [数量, 价值（万元）] */
export type Holding = readonly [quantity: string, value: string];

export interface Institution {
  id: string;
  name: string;
  nature: string;
  rank: string;
  funding: string;
}

export interface SubTarget {
  id: string;
  name: string;
  target: string;
  indicators: readonly MeasuredIndicator[];
}

export interface Safeguard {
  id: string;
  title: string;
  body: string;
}

export interface PlannedAsset {
  id: string;
  name: string;
  category: '房屋' | '车辆' | '设备' | '家具' | '其他';
  quantity: string;
  amount: string;
}

/** What a department means to publish of one year. Sums, last year's figures and the glossary follow from it. Amounts in 万元. */
export interface YearPlan {
  fiscalYear: number;
  dutiesBasis: string;
  duties: readonly Item[];
  institutions: readonly Institution[];
  /** Income beside the 一般公共预算拨款, which covers the rest of the expenditure. */
  furtherIncome?: { fund?: string; fiscalAccount?: string; other?: string };
  personnel: string;
  operating: string;
  basicReason?: string;
  projects: readonly Project[];
  projectsReason?: string;
  operatingCost: WithReason;
  operatingPurpose: string;
  threePublic: { abroad: WithReason; vehiclePurchase: WithReason; vehicleRunning: WithReason; reception: WithReason };
  overallTarget: string;
  subTargets: readonly SubTarget[];
  safeguards: readonly Safeguard[];
  assets: { buildings: Holding; offices: Holding; vehicles: Holding; equipment: Holding; other: Holding };
  /** Assets bought without government procurement. */
  plannedOutsideProcurement?: readonly PlannedAsset[];
  otherMatters?: string;
}

export interface DepartmentPlan {
  key: DepartmentKey;
  name: string;
  shortName: string;
  kind: DepartmentKind;
  /** Oldest first. */
  years: readonly YearPlan[];
}
