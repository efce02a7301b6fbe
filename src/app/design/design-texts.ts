import { addDesign } from '#i18n/add-texts.ts';
import { zhDesign } from '#i18n/resources-design.ts';
import { texts } from '../texts.ts';

addDesign(texts, zhDesign);
