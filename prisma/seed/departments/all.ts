import type { DepartmentPlan } from '../content/plan';
import { dangan } from './dangan';
import { jiaotong } from './jiaotong';
import { jiaoyu } from './jiaoyu';
import { shengtai } from './shengtai';
import { wangxin } from './wangxin/years';
import { weijian } from './weijian';
import { wenlv } from './wenlv';
import { yingji } from './yingji';

export const departmentPlans: readonly DepartmentPlan[] = [wangxin, dangan, jiaoyu, weijian, jiaotong, shengtai, wenlv, yingji];
