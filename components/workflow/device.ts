const BROWSERS: [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/MicroMessenger/, '微信'],
  [/QQBrowser/, 'QQ浏览器'],
  [/Firefox\//, '火狐（Firefox）'],
  [/Chrome\//, 'Chrome 内核浏览器'],
  [/Safari\//, 'Safari'],
];
const SYSTEMS: [RegExp, string][] = [
  [/Windows/, 'Windows'],
  [/iPhone|iPad/, '苹果移动设备'],
  [/Android/, '安卓设备'],
  [/HarmonyOS/, '鸿蒙设备'],
  [/Mac OS X/, '苹果电脑'],
  [/Linux|X11/, 'Linux（含统信、麒麟）'],
];

/** "Windows，Edge": enough for somebody to recognise their own computer. */
export function deviceInWords(userAgent: string): string {
  const find = (known: [RegExp, string][]) => known.find(([pattern]) => pattern.test(userAgent))?.[1];
  const words = [find(SYSTEMS), find(BROWSERS)].filter(Boolean);
  return words.length > 0 ? words.join('，') : '不能识别的设备';
}
