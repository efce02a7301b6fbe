/** The basis of a value that nobody prescribes: chosen so that there is a default, to be changed at will. */
export const SETTING = '设定值（可调整）';

/** The basis of a step that the appraisal rules prescribe: an objection within three days, decided within three days. */
export const APPEAL_BASIS = '刑警大队执法质量考评办法：三日内申请复议、三日内答复（S08）';
