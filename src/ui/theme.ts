import { theme as antd, type ThemeConfig } from 'antd';

const FONT = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", system-ui, sans-serif';

/** The look, settled once: police blue, compact rows, small radii. Contrast of text on every token meets AA in both modes. */
export function toTheme(dark: boolean): ThemeConfig {
  return {
    algorithm: dark ? [antd.darkAlgorithm, antd.compactAlgorithm] : [antd.compactAlgorithm],
    token: {
      colorPrimary: dark ? '#6a9ff0' : '#1b4f9c',
      colorLink: dark ? '#8ab4f8' : '#1b4f9c',
      colorInfo: dark ? '#6a9ff0' : '#1b4f9c',
      colorBgLayout: dark ? '#101418' : '#f3f5f8',
      colorBgContainer: dark ? '#181d23' : '#ffffff',
      colorBgElevated: dark ? '#20262d' : '#ffffff',
      colorText: dark ? '#e6eaf0' : '#1f2733',
      colorTextSecondary: dark ? '#b3bcc9' : '#4a5565',
      colorTextTertiary: dark ? '#98a3b3' : '#5f6b7c',
      colorTextDescription: dark ? '#98a3b3' : '#5f6b7c',
      colorTextPlaceholder: dark ? '#98a3b3' : '#667284',
      colorTextDisabled: dark ? '#8b96a6' : '#6b7789',
      colorBorder: dark ? '#39424d' : '#cfd6df',
      colorBorderSecondary: dark ? '#2b333c' : '#e3e8ee',
      borderRadius: 4,
      fontFamily: FONT,
      fontSize: 14,
      motionDurationMid: '0.1s',
      motionDurationSlow: '0.15s',
    },
    components: {
      Table: { headerBg: dark ? '#20262d' : '#f3f5f8', cellPaddingBlockSM: 6 },
      Button: { primaryShadow: 'none', ...(dark ? { primaryColor: '#0d1a2e' } : {}) },
      Card: { headerFontSize: 14 },
    },
  };
}
