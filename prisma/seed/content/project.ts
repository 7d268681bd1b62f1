import { indicatorValueOf, type Indicator } from './indicator';

export interface Purchase {
  id: string;
  item: string;
  code: string;
  unit: string;
  quantity: string;
  /** 万元 */
  unitPrice: string;
  /** Set where the purchase becomes a fixed asset: it then stands among the planned assets too, so that the two agree. */
  asset?: '房屋' | '车辆' | '设备' | '家具' | '其他';
  /** Paid from 财政专户 or other sources instead of 一般公共预算拨款. */
  source?: 'fund' | 'fiscalAccount' | 'otherSource' | 'otherChannel';
}

/** A project with everything that the sections say of it; each section takes its part, under one name. */
export interface Project {
  /** The same over the years, also when the name changes. */
  id: string;
  name: string;
  /** 万元 */
  amount: string;
  purpose: string;
  goals: readonly string[];
  indicators: readonly Indicator[];
  purchases?: readonly Purchase[];
}

/** The project of another year: what isn't named stays, `values` sets indicator values by indicator id. */
export function vary(project: Project, change: Partial<Omit<Project, 'id'>> & { values?: Record<string, string> }): Project {
  const { values = {}, ...rest } = change;
  const unknown = Object.keys(values).filter((id) => !project.indicators.some((indicator) => indicator.id === id));
  if (unknown.length > 0) throw new Error(`${project.id} has no indicator ${unknown.join(', ')}`);
  const varied = { ...project, ...rest };
  return {
    ...varied,
    indicators: varied.indicators.map((indicator) => (values[indicator.id] === undefined ? indicator : { ...indicator, ...indicatorValueOf(values[indicator.id]!) })),
  };
}
