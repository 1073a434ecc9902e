import type { Amount, DurationValue, Most, Per } from '../agreement/agreement';
import type * as ast from '../generated/ast';
import { Ratio } from '../quantities/ratio';
import { type Lowering, nameOf } from './lowering';
import { lowerDuration, lowerMoney, lowerPercent, lowerRecordSet, lowerValue, singular } from './lower-values';

export function lowerAmount(at: Lowering, node: ast.Amount | undefined): Amount | undefined {
  if (node === undefined) return undefined;
  const [fee, per] = [nameOf(node.fee), lowerPer(at, node.per)];
  if (node.per !== undefined && per === undefined) return undefined;
  const each = per === undefined ? {} : { per };
  const [share, allocated] = [lowerPercent(at, node.share), nameOf(node.allocated)];
  if (node.share !== undefined && share === undefined) return undefined;
  if (node.atRisk || node.allocated !== undefined) {
    const percent = share ?? { kind: 'percent', ratio: Ratio.ONE, lexeme: '100%' };
    if (allocated === undefined)
      return node.atRisk ? at.placed({ kind: 'share', percent, of: { kind: 'at-risk' }, ...each }, node) : undefined;
    return at.placed({ kind: 'share', percent, of: { kind: 'allocation', target: allocated }, ...each }, node, { target: node.allocated });
  }
  if (share !== undefined && node.count === undefined)
    return fee === undefined
      ? undefined
      : at.placed({ kind: 'share', percent: share, of: { kind: 'fee', fee }, ...each }, node, { percent: node.share });
  if (node.money !== undefined) {
    const money = lowerMoney(at, node.money);
    return money === undefined ? undefined : at.placed({ kind: 'sum', money, ...each }, node);
  }
  const count = Ratio.parse(node.count ?? '');
  if (count !== undefined && node.inService && node.unit !== undefined) {
    const service = nameOf(node.service);
    if (node.service !== undefined && service === undefined) return undefined;
    const days = { kind: 'service' as const, count, unit: singular(node.unit), ...(service === undefined ? {} : { service }), ...each };
    return at.placed(days, node);
  }
  if (count === undefined || fee === undefined) return undefined;
  const part = share === undefined ? {} : { percent: share };
  if (node.unit !== undefined) return at.placed({ kind: 'days', ...part, count, unit: singular(node.unit), fee, ...each }, node);
  const period = nameOf(node.period);
  const most = lowerMost(at, node.most);
  if (node.most !== undefined && most === undefined) return undefined;
  const above = node.allowed === undefined ? lowerDuration(at, node.spared) : lowerPercent(at, node.allowed);
  return period === undefined
    ? undefined
    : at.placed(
        { kind: 'times', count, fee, period, ...(above === undefined ? {} : { above }), ...(most === undefined ? {} : { most }) },
        node,
        { above: node.allowed ?? node.spared },
      );
}

function lowerPer(at: Lowering, node: ast.Per | undefined): Per | undefined {
  if (node === undefined) return undefined;
  const most = lowerMost(at, node.most);
  if (node.most !== undefined && most === undefined) return undefined;
  const limit = most === undefined ? {} : { most };
  if (node.late && (node.point || node.one)) {
    at.error(node, {
      code: 'late-by-points',
      message: 'Late is a matter of time. Write "for each percentage point below 99.9%", or "for each day late".',
    });
    return undefined;
  }
  if (node.set !== undefined) {
    const set = lowerRecordSet(at, node.set);
    return set === undefined ? undefined : at.placed({ kind: 'records', set, ...limit }, node);
  }
  const unit = node.point ? 'percentage point' : node.unit === undefined ? 'one' : singular(node.unit);
  const rounding = node.rounding ?? 'exact';
  const count = Ratio.parse(node.size ?? '');
  if (count?.isZero === true) {
    at.error(node, { code: 'unit-of-nothing', message: `Nothing can be counted in steps of ${node.size ?? ''}. Say how large one is.` });
    return undefined;
  }
  const size = count === undefined || count.equals(Ratio.ONE) ? {} : { size: count };
  if (node.late && unit !== 'percentage point' && unit !== 'one') {
    const value: DurationValue = { kind: 'duration', count: Ratio.ZERO, unit, business: false, lexeme: `0 ${unit}s` };
    return at.placed({ kind: 'unit', rounding, unit, ...size, op: 'above', value, late: true, ...limit }, node);
  }
  if (node.ofPoints) {
    const above = Ratio.parse(node.above ?? '');
    return at.placed({ kind: 'points', ...(above === undefined ? {} : { above }), ...limit }, node);
  }
  const value = lowerValue(at, node.value);
  if (value === undefined || node.side === undefined) return undefined;
  const share = node.ofTime ? { ofTime: true as const } : {};
  return at.placed({ kind: 'unit', rounding, unit, ...size, op: node.side, value, ...share, ...limit }, node);
}

function lowerMost(at: Lowering, node: ast.UpTo | undefined): Most | undefined {
  if (node === undefined) return undefined;
  const [percent, fee, money] = [lowerPercent(at, node.share), nameOf(node.fee), lowerMoney(at, node.money)];
  if (money !== undefined) return at.placed({ kind: 'sum', money }, node);
  const count = Ratio.parse(node.count ?? '');
  if (node.inService && count !== undefined && node.unit !== undefined)
    return at.placed({ kind: 'service', count, unit: singular(node.unit) }, node);
  if (fee === undefined) return undefined;
  if (count !== undefined && node.unit !== undefined) return at.placed({ kind: 'days', count, unit: singular(node.unit), fee }, node);
  return percent === undefined ? undefined : at.placed({ kind: 'share', percent, of: { kind: 'fee', fee } }, node);
}
