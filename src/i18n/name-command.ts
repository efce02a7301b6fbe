import { isTextKey } from './resources.ts';
import type { Voice } from './voice.ts';

/** What a command is called: the definition's own, or one of the engine's (`deadline.extend` 延期). */
export function nameCommand(type: string, { t, words }: Voice): string {
  const own = words.command(type);
  if (own !== undefined) return words.text(own.title);
  const key = `command.engine.${type}`;
  return isTextKey(key) ? t(key) : type;
}

/** Roles as a choice: `联络员或活动办公室`. */
export function nameRoles(roles: readonly string[], { t, words }: Voice): string {
  return roles.map((role) => words.roleTitle(role)).join(t('common.list.or'));
}
