import type { ThemeConfig } from 'antd'

/** The colours of the house, named by what they are for. Text on its ground keeps 4.5 : 1 everywhere. */
export const COLOURS = {
  accent: '#1f6f5c',
  accentGround: '#e9f3f0',
  ink: '#1f2933',
  muted: '#52606d',
  faint: '#5f6b77',
  line: '#e4e7eb',
  control: '#87929d',
  ground: '#f7f8f9',
  paper: '#ffffff',
  red: '#b3261e',
  redGround: '#fdf1f0',
  orange: '#a85a00',
  orangeGround: '#fdf5ea',
  yellow: '#7a6200',
} as const

/** Names that people really have (𠮷, 䶮, 𫟼) must not become boxes: fonts with the extension planes close the list. */
export const FONTS = [
  '-apple-system',
  '"PingFang SC"',
  '"Microsoft YaHei UI"',
  '"Microsoft YaHei"',
  '"Noto Sans CJK SC"',
  '"Noto Sans SC"',
  '"Source Han Sans SC"',
  '"WenQuanYi Zen Hei"',
  '"SimSun-ExtB"',
  '"Noto Serif CJK SC"',
  '"Plangothic P1"',
  'HanaMinB',
  'sans-serif',
].join(', ')

/** Formulas and identifiers. */
export const MONO_FONTS = `"Sarasa Mono SC", "Noto Sans Mono CJK SC", Menlo, Consolas, ${FONTS}`

export interface ThemeWish {
  readonly large: boolean
  readonly still: boolean
}

/** The one place where Ant Design learns our manner; every default of it that fails contrast is mended here. */
export function makeTheme({ large, still }: ThemeWish): ThemeConfig {
  const size = large ? 18 : 14
  return {
    token: {
      colorPrimary: COLOURS.accent,
      colorInfo: COLOURS.accent,
      colorSuccess: COLOURS.accent,
      colorWarning: COLOURS.orange,
      colorError: COLOURS.red,
      colorLink: COLOURS.accent,
      colorText: COLOURS.ink,
      colorTextBase: COLOURS.ink,
      colorTextSecondary: COLOURS.muted,
      colorTextTertiary: COLOURS.muted,
      colorTextQuaternary: COLOURS.faint,
      colorTextDescription: COLOURS.muted,
      colorTextPlaceholder: COLOURS.faint,
      colorTextDisabled: COLOURS.faint,
      colorIcon: COLOURS.muted,
      colorBorder: COLOURS.control,
      colorBorderSecondary: COLOURS.line,
      colorSplit: COLOURS.line,
      colorBgLayout: COLOURS.ground,
      colorWarningBg: COLOURS.orangeGround,
      colorErrorBg: COLOURS.redGround,
      fontFamily: FONTS,
      fontFamilyCode: MONO_FONTS,
      fontSize: size,
      fontSizeSM: size,
      lineHeight: 1.6,
      controlHeight: large ? 40 : 32,
      controlHeightSM: large ? 34 : 28,
      borderRadius: 6,
      borderRadiusLG: 6,
      borderRadiusSM: 6,
      motion: !still,
      motionDurationFast: '0.08s',
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.15s',
      wireframe: false,
    },
    components: {
      Table: {
        headerBg: COLOURS.ground,
        headerColor: COLOURS.muted,
        cellPaddingBlockSM: 6,
        headerSplitColor: 'transparent',
      },
      Tabs: { itemColor: COLOURS.muted, itemSelectedColor: COLOURS.accent },
      Segmented: { itemColor: COLOURS.muted, trackBg: '#eceff2' },
      Button: { primaryShadow: 'none', defaultShadow: 'none' },
      Alert: { defaultPadding: '8px 12px', withDescriptionPadding: '12px 16px' },
      Tag: { defaultBg: COLOURS.ground, defaultColor: COLOURS.ink },
    },
  }
}
