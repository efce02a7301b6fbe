import { createI18nOf } from '#i18n/i18n.ts';

/** The texts of this window: Chinese from the beginning, English when it is wanted, those of the designer with its pages. */
export const texts = createI18nOf('zh-CN');
