import type { CstNode } from 'langium';
import { GrammarUtils } from 'langium';
import type { ColumnBinding, Origin, Sample } from '../agreement/agreement';
import type * as ast from '../generated/ast';
import { type Lowering, nameOf, referent } from './lowering';
import { singular } from './lower-values';

export function lowerSample(at: Lowering, node: ast.Sample): Sample | undefined {
  const of = referent(node.of);
  if (of === undefined || node.file === undefined) return undefined;
  const clauses = node.clauses ?? [];
  const zone = clauses.flatMap((clause) => (clause.$type === 'ZoneClause' ? [clause.zone] : [])).at(-1);
  const takings = clauses.flatMap((clause) => (clause.$type === 'TakingClause' ? (clause.takings ?? []) : []));
  const taken = takings.flatMap((taking) => {
    const value = nameOf(taking.meant);
    return value === undefined ? [] : (taking.texts ?? []).map((text) => at.placed({ text, value }, taking));
  });
  const more = (node.more ?? []).flatMap((each) => {
    const field = nameOf(each.field);
    if (field === undefined || each.file === undefined) return [];
    return [{ field, file: each.file, fileOrigin: fileOrigin(at, each), columns: bindingsOf(at, each.columns) }];
  });
  return at.placed(
    {
      target: { kind: of.$type === 'RecordsDefinition' ? 'records' : 'metric', name: of.name },
      file: node.file,
      fileOrigin: fileOrigin(at, node),
      columns: clauses.flatMap((clause) => (clause.$type === 'ColumnsClause' ? bindingsOf(at, clause.columns) : [])),
      ...(zone === undefined ? {} : { timeZone: zone }),
      notGiven: takings.flatMap(({ missing, texts }) => (missing ? (texts ?? []) : [])),
      ...(taken.length === 0 ? {} : { taken }),
      more,
      origin: at.origin(node),
    },
    node,
    { timeZone: clauses.find((clause) => clause.$type === 'ZoneClause') },
  );
}

function bindingsOf(at: Lowering, nodes: readonly ast.ColumnBinding[] | undefined): ColumnBinding[] {
  return (nodes ?? []).map((node) =>
    at.placed(
      {
        field: node.field,
        column: node.column,
        ...(node.format === undefined ? {} : { format: node.format }),
        ...(node.unit === undefined ? {} : { unit: singular(node.unit) }),
      },
      node,
    ),
  );
}

function fileOrigin(at: Lowering, node: ast.Sample | ast.PeriodsFile): Origin {
  const words: CstNode | undefined = GrammarUtils.findNodeForProperty(node.$cstNode, 'file');
  return words === undefined ? at.origin(node) : at.originOf(words);
}
