import type { DepartmentPlan } from '../content/plan';
import { dangan } from './dangan';
import { gonghui } from './gonghui';
import { jiaotong } from './jiaotong';
import { jiaoyu } from './jiaoyu';
import { renda } from './renda';
import { shengtai } from './shengtai';
import { wangxin } from './wangxin/years';
import { weijian } from './weijian';
import { wenlv } from './wenlv';
import { yingji } from './yingji';

export const departmentPlans: readonly DepartmentPlan[] = [renda, wangxin, dangan, jiaoyu, weijian, jiaotong, shengtai, wenlv, yingji, gonghui];
