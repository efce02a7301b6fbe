import { addSimulate } from '#i18n/add-texts.ts';
import { zhSimulate } from '#i18n/resources-simulate.ts';
import { texts } from '../texts.ts';

addSimulate(texts, zhSimulate);
