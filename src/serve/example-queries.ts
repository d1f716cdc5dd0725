// What GraphiQL opens with: queries that answer an analyst's first questions on the seed bulletin.

export const exampleQueries = `# 公报 Gongbao: who works with whom, with the sentence that says it.
# 选择一个查询并按 Ctrl-Enter 运行。Choose a query and press Ctrl-Enter.

# 市科技局与谁有联系？每条关系的依据是哪一句话？
query Ties {
  search(text: "科技局", first: 1) {
    matched
    entity {
      name
      type
      relations(first: 10) {
        totalCount
        nodes {
          type
          role
          head { name }
          tail { name }
          evidence(first: 1) {
            nodes { quote rule document { title publishedOn } }
          }
        }
      }
    }
  }
}

# 拼音首字母也可以：pkj
query ByInitials {
  search(text: "phskjj") { reason matched score entity { name type } }
}

# 联系最多的实体及其之间的关系
query Network {
  neighborhood(limit: 60) {
    truncated
    totalNodes
    nodes { entity { id name type degree } hiddenNeighbors }
    edges { id type head { id } tail { id } documentCount }
  }
}

# 公报说了哪些数字？
query Figures {
  documents(first: 5) {
    nodes { title source indicators { subject { name } metric value unit qualifier sentence { text } } }
  }
}

# 哪些句子提到“孵化”和“企业”？空格隔开的每一段都要出现
query Phrases {
  searchSentences(text: "孵化 企业", first: 10) {
    totalCount
    nodes { highlights { start end } sentence { text document { title publishedOn } } }
  }
}

# 每个月有多少联系？
query Months {
  timeline(granularity: MONTH) { undated imprecise buckets { from to count byEvent types { type count } } }
}

# 两个实体之间有哪些路径？from 和 to 是 search 给出的 id
query Ways($from: ID!, $to: ID!) {
  paths(from: $from, to: $to, maxLength: 4, first: 5) {
    length
    nodes { name type }
    relations { type head { name } tail { name } evidence(first: 1) { nodes { quote } } }
  }
}

# 哪些实体可能是同一个，等待人工判断？
query Candidates {
  mergeCandidates(first: 20) { totalCount nodes { score rule reason first { name } second { name } document { title } } }
}

# 数据库里有什么？
query Overview {
  statistics {
    documents
    entities
    relations
    evidence
    entitiesByType { type count }
    relationsByType { type count }
    issues(first: 5) { severity message }
  }
}
`
