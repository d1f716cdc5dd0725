// A pure function of one string in, the same function that remembers its last answers out: names are asked again and again.

/** After `most` strings all are forgotten, so that memory stays flat over any number of documents. */
export function toRemembered<Answer>(ask: (text: string) => Answer, most = 5_000): (text: string) => Answer {
  const answers = new Map<string, Answer>()
  return (text) => {
    const known = answers.get(text)
    if (known !== undefined || answers.has(text)) return known as Answer
    const answer = ask(text)
    if (answers.size >= most) answers.clear()
    answers.set(text, answer)
    return answer
  }
}
