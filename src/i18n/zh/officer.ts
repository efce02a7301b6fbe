/** The list of officers and the training file of one. */
export const officer = {
  'officer.emptyHint': '没有民警符合筛选条件，请清除筛选后再看。',
  'officer.post': '岗位',
};
