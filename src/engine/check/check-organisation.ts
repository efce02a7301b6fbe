import type { Problem } from '#domain/problem.ts';
import { dangling, type DefinitionIndex, failing } from './definition-index.ts';

/** Units, officers, posts and the leading group refer to each other rightly; the leading group has one head. */
export function checkOrganisation(index: DefinitionIndex): readonly Problem[] {
  const { organisation } = index.definition;
  const at = '/organisation';
  const heads = organisation.leadingGroup.filter(({ role }) => role === 'head').length;
  return [
    ...organisation.units.flatMap((unit, position) => [
      ...(index.officers.has(unit.id) ? [failing('organisation.id.shared', `${at}/units/${position}/id`, { id: unit.id })] : []),
      ...dangling(index.officers, unit.firstResponsible, { code: 'organisation.officer.unknown', path: `${at}/units/${position}/firstResponsible` }),
      ...dangling(index.officers, unit.liaison, { code: 'organisation.officer.unknown', path: `${at}/units/${position}/liaison` }),
    ]),
    ...organisation.officers.flatMap((officer, position) => [
      ...dangling(index.units, officer.unit, { code: 'organisation.unit.unknown', path: `${at}/officers/${position}/unit` }),
      ...dangling(index.posts, officer.post, { code: 'organisation.post.unknown', path: `${at}/officers/${position}/post` }),
    ]),
    ...organisation.leadingGroup.flatMap((member, position) =>
      dangling(index.officers, member.officer, { code: 'organisation.officer.unknown', path: `${at}/leadingGroup/${position}/officer` }),
    ),
    ...(heads === 1 ? [] : [{ ...failing('organisation.leadingGroup.heads', `${at}/leadingGroup`, { heads }), severity: 'warning' as const }]),
  ];
}
