// A line of a page in; whether it stands around articles rather than in them: the way to the page, buttons, the imprint.

const LONGEST = 160
const LINES: readonly RegExp[] = [
  /^(?:上一[篇条页]|下一[篇条页]|前一篇|后一篇)\s*[:：]?/,
  /^(?:您?(?:当前|现在|目前)?(?:所在)?的?位置)\s*[:：]/,
  /^(?:网站)?首页\s*[>＞»›]/,
  /^(?:版权所有|Copyright|主办单位?\s*[:：]|承办单位?\s*[:：].{0,40}备案|网站标识码|技术支持\s*[:：])/i,
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]ICP备|公网安备/,
  /^(?:相关(?:链接|阅读|新闻|文章|信息|稿件|附件)|附件下载|扫一扫.{0,20}|分享[到至]?.{0,10}|打印(?:本页|文章)?|关闭(?:窗口|本页)?|收藏|纠错|返回(?:顶部|列表|首页)?|视力保护色.{0,10})\s*[:：]?$/,
  /^字[号体]\s*[:：].{0,20}$/,
  /^[【[（(]?\s*(?:大\s*中\s*小|大|中|小)\s*[】\])）]?$/,
]

export const isFurniture = (text: string): boolean =>
  text.length <= LONGEST && LINES.some((pattern) => pattern.test(text))
