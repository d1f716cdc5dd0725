// Why a file was not read, by its code, in Chinese; in English the server's own words are shown, which say more.
// A code that is not listed is shown as it is.
import type { Language } from './language.ts'

/** What the server says of a failure. */
export interface Failure {
  readonly code: string
  readonly message: string
  readonly hint: string | null
}

const CHINESE: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  BAD_ARGUMENT: ['选项或文件头的写法不对。', '检查地区、日期和文件开头的说明。'],
  BROKEN_FILE: ['文件已损坏。', '从来源重新取得，或打开后另存一份。'],
  EMPTY: ['文件里没有文字。', '换一个有公报内容的文件。'],
  FORBIDDEN: ['当前身份不能导入。', '请使用有编辑权限的访问令牌。'],
  LIMIT: ['超出了一次可以发送的大小或数量。', '分几次导入。'],
  NO_BULLETINS: ['压缩包里没有可读的公报。', '检查压缩包里的文件格式。'],
  NOT_FOUND: ['没有这个文件。', '检查名称后再试。'],
  NOT_TEXT: ['这是二进制文件，不是文本。', '换成文本、网页、DOCX 或 PDF 文件。'],
  OTHER_FORMAT: ['这种格式读不了（如旧版 DOC、WPS、表格或图片）。', '用办公软件打开后另存为 DOCX 或 PDF。'],
  PASSWORD: ['文件设了密码。', '用密码打开后，另存一份不带密码的文件。'],
  RATE_LIMITED: ['请求太频繁。', '稍等片刻再试。'],
  SCANNED: ['PDF 里只有扫描图片，没有文字。', '先做文字识别（OCR），再导入带文字的 PDF。'],
  TOO_LARGE: ['文件太大，或解开后太大。', '拆成几个文件再导入。'],
  TOO_SLOW: ['没有在规定时间内读完。', '拆成几个文件，或重新打印成 PDF。'],
  UNAUTHENTICATED: ['需要访问令牌。', '登录后再试。'],
  UNEXPECTED: ['程序出错，这份公报没有读成。', '请带上这份公报报告问题。'],
  UNREADABLE: ['文件打不开。', '检查文件是否完整。'],
  WRONG_ENCODING: ['文字编码无法辨认，或文字已是乱码。', '另存为 UTF-8 编码，或从来源重新取得。'],
  UNSAFE_PATH: ['压缩包内有路径不安全的文件，没有解开它。', '向提供者核实压缩包的来源。'],
  ZIP_BOMB: ['压缩包解开后大得不安全，没有解开。', '自行解压后导入文件夹。'],
  DATABASE_UNAVAILABLE: ['数据库连不上。', '恢复后再导入一次，会接着读其余的。'],
  TIMEOUT: ['数据库没有及时回答。', '稍后再导入一次。'],
}

/** The failure as sentences for a person: what is wrong, and what to do. */
export function toFailureText({ code, message, hint }: Failure, language: Language): readonly [string, string] {
  if (language === 'en') return [message, hint ?? '']
  return CHINESE[code] ?? [`没有读成（${code}）。`, '']
}
