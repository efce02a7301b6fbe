import { theme as antd, type ThemeConfig } from 'antd';

const FONT = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", system-ui, sans-serif';

const light: NonNullable<ThemeConfig['token']> = {
  colorPrimary: '#1b4f9c',
  colorLink: '#1b4f9c',
  colorInfo: '#1b4f9c',
  colorError: '#cf1322',
  colorBgLayout: '#f3f5f8',
  colorBgContainer: '#ffffff',
  colorBgElevated: '#ffffff',
  colorText: '#1f2733',
  colorTextSecondary: '#4a5565',
  colorTextTertiary: '#5f6b7c',
  colorTextDescription: '#5f6b7c',
  colorTextPlaceholder: '#667284',
  colorTextDisabled: '#6b7789',
  colorBorder: '#cfd6df',
  colorBorderSecondary: '#e3e8ee',
};

const dark: NonNullable<ThemeConfig['token']> = {
  colorPrimary: '#6a9ff0',
  colorLink: '#8ab4f8',
  colorInfo: '#6a9ff0',
  colorError: '#ff8a87',
  colorBgLayout: '#101418',
  colorBgContainer: '#181d23',
  colorBgElevated: '#20262d',
  colorText: '#e6eaf0',
  colorTextSecondary: '#b3bcc9',
  colorTextTertiary: '#98a3b3',
  colorTextDescription: '#98a3b3',
  colorTextPlaceholder: '#98a3b3',
  colorTextDisabled: '#8b96a6',
  colorBorder: '#39424d',
  colorBorderSecondary: '#2b333c',
};

const shared: NonNullable<ThemeConfig['token']> = { borderRadius: 4, fontFamily: FONT, fontSize: 14, motionDurationMid: '0.1s', motionDurationSlow: '0.15s' };

/**
 * The look, settled once: police blue, compact rows, small radii. Contrast of text on every token meets AA in both modes. Nothing moves for a person who has
 * asked the system for that.
 */
export function toTheme(isDark: boolean, isStill: boolean): ThemeConfig {
  const token = { ...shared, motion: !isStill };
  return isDark
    ? {
        algorithm: [antd.darkAlgorithm, antd.compactAlgorithm],
        token: { ...dark, ...token },
        components: { Button: { primaryShadow: 'none', primaryColor: '#0d1a2e', dangerColor: '#1f0a0a' } },
      }
    : { algorithm: [antd.compactAlgorithm], token: { ...light, ...token }, components: { Button: { primaryShadow: 'none' } } };
}
