/** Why a value of the behaviour is not learned from a past campaign, or with what reserve. */
export const calibrate = {
  'calibrate.because.noCases': '记录里没有这样的情形',
  'calibrate.because.alike': '有 {{times}} 次办理也可能属于另一个行为，分不清',
  'calibrate.because.servers': '等候空位的时间与办理前的间隔分不开',
  'calibrate.because.waitsDaily': '间隔与每天的可能性分不开',
  'calibrate.because.twoChances': '两种可能性分不开',
  'calibrate.because.part': '谁分在哪一批，记录里没有',
  'calibrate.because.notOver': '这段时间还没有结束',
  'calibrate.because.severalShocks': '由几种变故取消，看不出是哪一种',
  'calibrate.because.notSeen': '记录里看不出这种变故',
  'calibrate.because.follows': '与另一项同时取值，随它一起改',
  'calibrate.because.bounds': '记录超出了假定的最小或最大值，这两个值不变',
  'calibrate.because.cutOff': '其中 {{times}} 例只知道不短于若干天，或落在某几天之内',
  'calibrate.because.sharesShock': '大家受同一变故影响，只相当于 {{times}} 例',
};
