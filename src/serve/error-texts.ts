// Every code that an answer may carry, with what to do in Chinese and English: one table, so that none lacks a language.
// `hint` of an error says more where it knows more; `hintZh` is from here.
import type { ErrorCode } from '../errors.ts'

export interface ErrorText {
  readonly zh: string
  readonly en: string
}

const file: ErrorText = { zh: '检查或换用这份文件后再导入。', en: 'Look at the file, or import another one.' }
const web: ErrorText = { zh: '检查网页地址后再试。', en: 'Look at the address and try again.' }
const database: ErrorText = {
  zh: '数据库暂时无法使用，请稍候再试；运行 gongbao doctor 可查看原因。',
  en: 'Wait a moment and try again; `gongbao doctor` says what is wrong with the database.',
}
const model: ErrorText = { zh: '检查语言模型的设置后再试。', en: 'Look at the settings of the language model.' }

/** Besides ours: errors of the query text, and what nobody foresaw. */
const texts: Readonly<Record<ErrorCode | 'BAD_QUERY' | 'INTERNAL', ErrorText>> = {
  BAD_ARGUMENT: { zh: '参数不合要求，请按提示的范围或格式修改。', en: 'Change the argument as the message says.' },
  BAD_SETTING: { zh: '请服务器管理员检查设置。', en: 'Let the operator look at the settings.' },
  BAD_QUERY: { zh: '查询语句有误，请对照接口说明修改。', en: 'Compare the query with the schema.' },
  NOT_FOUND: { zh: '没有这个对象，请检查其编号。', en: 'There is none; look at the id.' },
  UNREADABLE: file,
  NOT_TEXT: file,
  EMPTY: file,
  WRONG_ENCODING: { zh: '另存为 UTF-8 编码后再导入。', en: 'Save it as UTF-8 and import it again.' },
  TOO_LARGE: { zh: '内容过大，请拆分后分几次发送。', en: 'Split it and send it in several parts.' },
  OTHER_FORMAT: file,
  PASSWORD: { zh: '先去掉密码再导入。', en: 'Remove its password first.' },
  SCANNED: { zh: '这是扫描件，请先做文字识别。', en: 'It is a scan: recognise its text first.' },
  BROKEN_FILE: file,
  ZIP_BOMB: file,
  TOO_SLOW: file,
  WEB_PRIVATE: web,
  WEB_FORBIDDEN: web,
  WEB_REDIRECTS: web,
  WEB_STATUS: web,
  WEB_UNREACHABLE: web,
  NO_BULLETINS: { zh: '其中没有可读的公报。', en: 'There is no bulletin in it that can be read.' },
  NO_DATABASE: database,
  DATABASE_UNAVAILABLE: database,
  DATABASE_LOGIN: database,
  DATABASE_HOME: database,
  PORT_TAKEN: { zh: '请服务器管理员换用其他端口。', en: 'Let the operator choose another port.' },
  LIMIT: {
    zh: '请求超出上限，请减少数量、层数或拆成几次查询。',
    en: 'Ask for less, or split it into several queries.',
  },
  TIMEOUT: { zh: '查询用时过长，请缩小范围后再试。', en: 'It took too long: ask for less.' },
  STOPPED: { zh: '服务器已关闭，请重新导入同一批文件，已完成的不会重复。', en: 'Import the same files again.' },
  UNAUTHENTICATED: { zh: '需要有效的访问令牌，请登录。', en: 'Sign in with a valid access token.' },
  FORBIDDEN: { zh: '没有权限做这件事。', en: 'This is not allowed to you.' },
  RATE_LIMITED: { zh: '请求过于频繁，请稍候再试。', en: 'Too many requests: wait a moment.' },
  MODEL_MISSING: model,
  MODEL_LOGIN: model,
  MODEL_UNKNOWN: model,
  MODEL_REFUSED: model,
  MODEL_UNAVAILABLE: model,
  INTERNAL: { zh: '服务器内部出错，请把编号告诉管理员。', en: 'Tell the operator the number; it is in the log.' },
}

/** The texts of a code; those of INTERNAL for one that is not listed. */
export const toErrorText = (code: string): ErrorText =>
  (texts as Readonly<Record<string, ErrorText>>)[code] ?? texts.INTERNAL

/** Whether the table has the code. */
export const hasErrorText = (code: string): boolean => Object.hasOwn(texts, code)

/** The status of an answer that is nothing but this error; undefined for 200. */
export const toStatus = (code: string): number | undefined =>
  ({ UNAUTHENTICATED: 401, FORBIDDEN: 403, RATE_LIMITED: 429, TOO_LARGE: 413 })[code]
