import type {
  Amendment,
  Amount,
  Consequence,
  Cure,
  Duty,
  DurationValue,
  Limit,
  Most,
  Per,
  Remedy,
  RemedyEvent,
  Target,
  Undertaking,
} from '../../language/agreement/agreement';
import { Ratio } from '../../language/quantities/ratio';
import type { Entry } from '../../language/semantics/entries';
import { Figures } from './arbitrary-figures';
import { arbitraryAtRisk, arbitraryRule, arbitrarySample } from './arbitrary-rules';
import { arbitraryScenario } from './arbitrary-scenarios';
import { NOWHERE } from './arbitrary-values';

/** Draws sentences of every kind, one after the other. */
export class Clauses extends Figures {
  entry(): Entry | undefined {
    const { draw } = this;
    const all: (() => Entry | undefined)[] = [
      () => ({ kind: 'heading', value: { kind: 'heading', level: draw.int(1, 3), text: draw.line(), origin: NOWHERE } }),
      () => ({ kind: draw.pick(['term', 'clause']), value: { name: draw.name(), origin: NOWHERE, text: draw.prose() } }),
      () => ({ kind: 'fee', value: this.fee(this.own(this.fees)) }),
      () => ({
        kind: 'goal',
        value: { name: draw.name(), origin: NOWHERE, text: draw.line(), servedBy: draw.some(this.measured(), 0, 3) },
      }),
      () => this.measure(),
      () => this.period(),
      () => ({ kind: 'metric', value: this.metric(this.own(this.metrics), this.expression()) }),
      () => this.reference(),
      () => this.named('target', this.targets, (name) => this.target(name)),
      () => this.wrapped('remedy', this.remedy()),
      () => this.wrapped('limit', this.limit()),
      () => ({ kind: 'at-risk', value: arbitraryAtRisk(draw, this.targets, this.amount() ?? this.sum()) }),
      () => this.wrapped('duty', this.duty()),
      () => ({ kind: 'sample', value: arbitrarySample(this.draw, this.known.records, this.metrics) }),
      () => arbitraryScenario(draw, { ...this.known, metrics: this.metrics, fees: this.fees, targets: this.targets }),
      () => this.wrapped('amendment', this.amendment()),
      () => ({
        kind: 'use',
        value: { path: draw.line(), ...draw.optional('prevails', () => draw.pick(['this', 'used'] as const)), origin: NOWHERE },
      }),
    ];
    return draw.pick(all)();
  }

  private measured(): string[] {
    return [...this.metrics, ...this.measures, ...this.targets];
  }

  private wrapped<K extends Entry['kind'], V>(kind: K, value: V | undefined): Entry | undefined {
    return value === undefined ? undefined : ({ kind, value } as unknown as Entry);
  }

  private named<V>(kind: Entry['kind'], list: string[], draw: (name: string) => V | undefined): Entry | undefined {
    const name = this.draw.name();
    const value = draw(name);
    if (value !== undefined) list.push(name);
    return this.wrapped(kind, value);
  }

  private fee(name: string) {
    const { draw } = this;
    const { services, records } = this.known;
    const each = draw.pick([
      () => draw.optional('window', () => draw.calendarWindow()),
      () => draw.optional('per', () => draw.pick([...services, ...this.periods, ...records.map((one) => one.name)])),
    ])();
    return {
      name,
      origin: NOWHERE,
      amount: draw.money(),
      ...each,
      ...(services.length === 0 ? {} : draw.optional('service', () => draw.pick(services))),
    };
  }

  private target(name: string): Target | undefined {
    const { draw } = this;
    const undertaking = draw.int(0, 4) === 0 ? this.milestone(name) : this.undertaking();
    if (undertaking === undefined) return undefined;
    const isMilestone = undertaking.kind === 'measure' && undertaking.milestone !== undefined;
    const group = isMilestone ? {} : draw.optional('group', () => draw.pick(draw.pick(this.known.records).fields).name);
    return { name, origin: NOWHERE, obligors: draw.some(this.known.parties, 1, 2), undertaking, ...group };
  }

  private milestone(name: string): Undertaking {
    const { draw } = this;
    const records = draw.pick(this.known.records);
    const field = draw.pick(records.fields).name;
    const due = draw.pick([() => ({ kind: 'date' as const, date: draw.date() }), () => ({ kind: 'field' as const, field })])();
    const value: DurationValue = { kind: 'duration', count: Ratio.ZERO, unit: 'day', business: false, lexeme: '0 days' };
    const milestone = { reached: draw.pick(records.fields).name, due, movedBy: draw.some(this.periods, 0, 2) };
    return { kind: 'measure', measure: `delay of ${name}`, op: 'at most', value, set: this.set(records), milestone };
  }

  private undertaking(): Undertaking | undefined {
    const { draw } = this;
    const records = draw.pick(this.known.records);
    const judged = draw.chance() ? { share: draw.percent(), window: draw.windowed() } : draw.optional('window', () => draw.windowed());
    const key = records.fields.find((field) => field.type === 'enum');
    const all: (() => Undertaking)[] = [];
    if (this.metrics.length > 0) {
      all.push(() => ({
        kind: 'metric',
        metric: draw.pick(this.metrics),
        op: draw.bound(),
        value: draw.chance() ? draw.limit(this.known.calendars) : { kind: 'baseline', lexeme: 'its baseline' },
        window: draw.windowed(),
      }));
    }
    if (this.measures.length > 0) {
      all.push(() => ({
        kind: 'measure',
        measure: draw.pick(this.measures),
        op: draw.bound(),
        value: draw.limit(this.known.calendars),
        set: this.set(records),
        ...judged,
      }));
    }
    if (this.measures.length > 0 && key !== undefined) {
      const measures = draw.some(this.measures, 1, 3);
      const cell = () => draw.maybe(() => ({ op: draw.bound(), value: draw.limit(), origin: NOWHERE }));
      const row = () => ({ key: { kind: 'name' as const, name: draw.pick(key.values) }, cells: measures.map(cell), origin: NOWHERE });
      all.push(() => ({ kind: 'table', ...judged, set: this.set(records), key: key.name, measures, rows: draw.several(1, 4, row) }));
    }
    return all.length === 0 ? undefined : draw.pick(all)();
  }

  private duty(): Duty | undefined {
    const { draw } = this;
    const records = draw.pick(this.known.records);
    const fields = records.fields.map((field) => field.name);
    const [subjects, window] = [draw.some(this.measured(), 1, 3), draw.window()];
    const claims = () => ({ records: records.name, made: draw.pick(fields), concerns: draw.pick(fields) });
    const all: (() => Record<string, unknown>)[] = [
      () => ({
        kind: 'claim',
        within: this.duration(),
        after: window,
        ...draw.optional('stating', () => draw.line()),
        ...draw.optional('recorded', claims),
      }),
      () => ({
        kind: 'notice',
        of: this.targets.length === 0 || draw.chance() ? [] : draw.some(this.targets, 1, 3),
        within: this.duration(),
        after: window,
        ...draw.optional('stating', () => draw.line()),
        ...draw.optional('recorded', claims),
      }),
      () => ({ kind: 'dispute', within: this.duration(), ...draw.optional('after', () => window) }),
      () => ({ kind: 'provide', records: records.name, field: draw.pick(fields), within: this.duration(), after: draw.pick(fields) }),
      () => ({ kind: 'act', modal: 'must not', text: draw.line() }),
      () => ({ kind: 'act', modal: draw.pick(['must', 'may']), text: draw.line(), ...draw.optional('within', () => this.duration()) }),
    ];
    if (subjects.length > 0) {
      all.push(() => ({
        kind: 'report',
        subjects,
        ...draw.optional('content', () => draw.several(1, 3, () => draw.line())),
        to: draw.some(this.known.parties, 1, 3),
        within: this.duration(),
        after: window,
      }));
      all.push(() => ({ kind: 'review', subjects, every: this.duration() }));
    }
    if (this.targets.length > 0)
      all.push(() => ({ kind: 'return', target: draw.pick(this.targets), count: draw.int(0, 9), window: draw.calendarWindow() }));
    return { ...draw.pick(all)(), obligors: draw.some(this.known.parties, 1, 2), origin: NOWHERE } as unknown as Duty;
  }

  private remedy(): Remedy | undefined {
    const { draw } = this;
    const name = draw.optional('name', () => draw.name());
    const subjects = [
      ...this.metrics.map((metric) => ({ kind: 'metric' as const, name: metric })),
      ...this.targets.map((target) => ({ kind: 'target' as const, name: target })),
    ];
    if (subjects.length > 0 && draw.chance()) {
      const limb = () => ({
        ...(draw.chance() ? { op: draw.bound() } : { op: 'at most' as const, from: draw.limit() }),
        value: draw.limit(),
        consequences: draw.several(1, 2, () => this.consequence()),
        origin: NOWHERE,
      });
      return {
        ...name,
        origin: NOWHERE,
        trigger: { kind: 'ladder', subject: draw.pick(subjects), window: draw.window(), limbs: draw.several(1, 4, limb) },
        consequences: [],
      };
    }
    const events = draw.several(1, 3, () => this.event());
    const join = events.length === 1 ? 'and' : draw.pick(['and', 'or'] as const);
    return {
      ...name,
      origin: NOWHERE,
      trigger: { kind: 'events', join, events },
      consequences: draw.several(1, 3, () => this.consequence()),
    };
  }

  private event(): RemedyEvent {
    const { draw } = this;
    const [window, origin] = [draw.calendarWindow(), NOWHERE];
    const repetition = () =>
      draw.pick([
        { kind: 'consecutive' as const, count: draw.int(0, 9), window },
        { kind: 'any-of' as const, count: draw.int(0, 9), of: draw.int(0, 9), window },
        {
          kind: 'nth' as const,
          nth: draw.pick([1, 2, 3, 4, 11, 12, 13, 21, 22, 101, 111]),
          window: draw.window(),
          ...draw.optional('later', () => true as const),
        },
      ]);
    const all: (() => RemedyEvent)[] = [
      () => ({ kind: 'credits', window: draw.window(), op: draw.bound(), value: draw.money(), origin }),
      () => ({
        kind: 'points',
        window: draw.window(),
        count: draw.ratio(draw.pick(['5', '10', '2.5'])),
        ...draw.optional('beyond', () => true as const),
        origin,
      }),
      () => ({ kind: 'incurred', window: draw.window(), origin }),
    ];
    if (this.targets.length > 0)
      all.push(() => {
        const often = {
          ...draw.optional('by', () => this.duration()),
          ...draw.optional('repetition', repetition),
          ...draw.optional('notified', () => draw.pick(this.known.parties)),
        };
        return { kind: 'missed', target: draw.pick(this.targets), ...often, origin };
      });
    return draw.pick(all)();
  }

  private consequence(): Consequence {
    const { draw } = this;
    const { services, parties } = this.known;
    const within = draw.optional('within', () => this.duration());
    const terms = {
      ...within,
      ...('within' in within ? draw.optional('after', () => draw.window()) : {}),
      ...draw.optional('cure', () => this.cure()),
    };
    const every = () => ({ every: this.duration(), until: draw.pick(this.targets) });
    const days = draw.chance() ? this.days() : undefined;
    const amount = days ?? this.amount() ?? this.sum();
    // Two names never stand side by side, and a currency's letters look like one.
    const to = amount.kind === 'sum' && /^[A-Z]/.test(amount.money.lexeme) ? {} : draw.optional('to', () => draw.pick(parties));
    const says = draw.pick<() => Record<string, unknown>>([
      () => ({ kind: 'credit', verb: days === undefined ? draw.pick(['credit', 'pay']) : draw.pick(['credit', 'add']), amount, ...to }),
      () => ({
        kind: 'terminate',
        ...(services.length === 0 ? {} : draw.optional('service', () => draw.pick(services))),
        ...draw.optional('notice', () => this.duration()),
        ...terms,
      }),
      () => ({ kind: 'act', modal: 'may', text: draw.line(), ...terms }),
      () => ({
        kind: 'act',
        modal: 'must',
        text: draw.line(),
        ...(this.targets.length > 0 && draw.chance() ? { every: every() } : within),
      }),
      () => ({ kind: 'points', points: draw.ratio(draw.pick(['1', '5', '2.5'])), doubledWhenRepeated: draw.chance() }),
    ])();
    return { ...says, party: draw.pick(parties), origin: NOWHERE } as unknown as Consequence;
  }

  private cure(): Cure {
    const { draw } = this;
    const records = draw.pick(this.known.records);
    const kept = () => ({ records: records.name, cured: draw.pick(records.fields).name });
    return { party: draw.pick(this.known.parties), within: this.duration(), ...draw.optional('recorded', kept), origin: NOWHERE };
  }

  private sum(): Amount {
    return { kind: 'sum', money: this.draw.money(), ...this.draw.optional('per', () => this.per()) };
  }

  private days(): Amount {
    const { draw } = this;
    const { services } = this.known;
    const service = services.length === 0 ? {} : draw.optional('service', () => draw.pick(services));
    const count = draw.ratio(draw.pick(['1', '3', '2.5']));
    return { kind: 'service', count, unit: draw.pick(['day', 'week'] as const), ...service, ...draw.optional('per', () => this.per()) };
  }

  private amount(): Amount | undefined {
    const { draw } = this;
    const per = draw.optional('per', () => this.per());
    const all: (() => Amount)[] = [() => ({ kind: 'share', percent: draw.percent(), of: { kind: 'at-risk' }, ...per })];
    if (this.targets.length > 0)
      all.push(() => ({ kind: 'share', percent: draw.percent(), of: { kind: 'allocation', target: draw.pick(this.targets) }, ...per }));
    if (this.fees.length > 0) {
      const fee = draw.pick(this.fees);
      all.push(() => ({ kind: 'share', percent: draw.percent(), of: { kind: 'fee', fee }, ...per }));
      all.push(() => ({
        kind: 'days',
        ...draw.optional('percent', () => draw.percent()),
        count: draw.ratio(draw.figure().replaceAll(',', '')),
        unit: draw.pick(['day', 'hour', 'month'] as const),
        fee,
        ...per,
      }));
      if (this.periods.length > 0) {
        const above = draw.optional('above', () => (draw.chance() ? draw.percent() : this.duration()));
        all.push(() => ({ kind: 'times', count: draw.ratio('25'), fee, period: draw.pick(this.periods), ...above, ...this.most() }));
      }
    }
    return draw.chance() ? draw.pick(all)() : undefined;
  }

  private most(): { most?: Most } {
    const [fee] = this.fees;
    const sum = { kind: 'sum', money: this.draw.money() } as const;
    const days = { count: this.draw.ratio('30'), unit: 'day' } as const;
    const ofFee: Most = fee === undefined ? { kind: 'service', ...days } : { kind: 'days', ...days, fee };
    return this.draw.optional('most', () => this.draw.pick([sum, ofFee]));
  }

  private per(): Per {
    const { draw } = this;
    const most = this.most();
    if (draw.chance()) return { kind: 'records', set: this.set(), ...most };
    if (draw.chance()) return { kind: 'points', ...draw.optional('above', () => draw.ratio(draw.pick(['2', '2.5']))), ...most };
    const unit = draw.pick(['hour', 'minute', 'day', 'percentage point'] as const);
    const share = draw.chance() ? { value: draw.percent(), ofTime: true as const } : { value: draw.limit() };
    return {
      kind: 'unit',
      rounding: draw.pick(['started', 'complete', 'exact'] as const),
      unit,
      ...draw.optional('size', () => draw.ratio(draw.pick(['30', '0.1']))),
      op: draw.pick(['above', 'below'] as const),
      ...share,
      ...most,
    };
  }

  private limit(): Limit {
    const { draw } = this;
    const amount = draw.chance() ? this.days() : (this.amount() ?? this.sum());
    const ofTargets = () => draw.some(this.targets, 1, 3).map((name) => ({ kind: 'target' as const, name }));
    return draw.pick<() => Limit>([
      () => ({
        kind: 'total',
        window: draw.windowed(),
        amount,
        ...draw.optional('party', () => draw.pick(this.known.parties)),
        ...(this.targets.length === 0 ? {} : draw.optional('of', ofTargets)),
        origin: NOWHERE,
      }),
      () => ({ kind: 'record', records: draw.pick(this.known.records).name, amount, origin: NOWHERE }),
      () => ({ kind: 'minimum', window: draw.window(), amount: draw.money(), origin: NOWHERE }),
      () => arbitraryRule(draw, this.targets) ?? { kind: 'minimum', window: draw.window(), amount: draw.money(), origin: NOWHERE },
    ])();
  }

  private amendment(): Amendment | undefined {
    const { draw } = this;
    const all: (() => Amendment['statement'] | undefined)[] = [() => ({ kind: 'limit', limit: this.limit() })];
    all.push(() => {
      const duty = this.duty();
      return duty?.kind === 'claim' || duty?.kind === 'return' ? { kind: 'duty', duty } : undefined;
    });
    if (this.fees.length > 0) all.push(() => ({ kind: 'fee', fee: this.fee(draw.pick(this.fees)) }));
    if (this.metrics.length > 0) {
      // A figure made of others could close a circle, and would be left out.
      const constant = { kind: 'constant' as const, value: draw.percent() };
      all.push(() => ({ kind: 'metric', metric: { ...this.metric(draw.pick(this.metrics), constant), notCounting: [] } }));
    }
    all.push(() => {
      const remedy = this.remedy();
      return remedy === undefined ? undefined : { kind: 'remedy', remedy };
    });
    if (this.targets.length > 0) {
      all.push(() => {
        const target = this.target(draw.pick(this.targets));
        return target === undefined ? undefined : { kind: 'target', target };
      });
    }
    const statement = draw.pick(all)();
    return statement === undefined ? undefined : { from: draw.date(), origin: NOWHERE, statement };
  }
}
