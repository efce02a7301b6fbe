/** Rules that leave the campaign as a file. */
export const exchange = {
  'exchange.export_other': '导出 {{count}} 条规则',
};
