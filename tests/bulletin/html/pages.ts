// Invented pages as sites of the government build them, for the tests of this folder.

export const PARAGRAPHS = [
  '近日，云溪市科技局局长孙远航一行赴北湖高新区调研，实地察看了云溪大学科技园的建设情况。',
  '孙远航指出，要加强与云溪大学的合作，推动成果转化落地。',
  '北湖高新区管委会主任周明参加调研。',
]

export interface PageParts {
  readonly meta?: string
  readonly title?: string
  readonly heading?: string
  readonly about?: string
  readonly body?: string
}

/** A page with a menu, a search form, an article, related news and a footer. */
export function toPage({
  meta = '',
  title = '孙远航赴北湖高新区调研_云溪市科学技术局',
  heading = '<h1>孙远航赴北湖高新区调研</h1>',
  about = '<div class="info">发布时间：2023-04-18 09:30 来源：云溪日报 浏览次数：128</div>',
  body = PARAGRAPHS.map((text) => `<p>　　${text}</p>`).join('\n'),
}: PageParts = {}): string {
  return `<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>${title}</title>${meta}
<style>.a { color: red }</style><script>var words = "脚本，不是文章。";</script></head>
<body>
<div class="head"><ul class="menu"><li><a href="/">首页</a></li><li><a href="/a/">政务公开</a></li><li><a href="/b/">新闻动态，要闻</a></li></ul>
<form><input value="搜索，关键词。"><button>搜索</button></form></div>
<div class="path">当前位置：<a href="/">首页</a> &gt; <a href="/n/">工作动态</a></div>
<div class="main">
${heading}
${about}
<div class="box">${body}</div>
<div class="share">分享到：<a href="#">微信</a></div>
<ul class="related"><li><a href="/1.html">云溪市召开科技工作会议，部署全年任务。</a></li><li><a href="/2.html">北湖高新区签约，十个项目落户。</a></li></ul>
<p>上一篇：<a href="/0.html">关于申报的通知，请查收。</a></p>
</div>
<div class="foot">版权所有：云溪市科学技术局 地址：云溪市人民路1号，邮编：000000</div>
</body></html>`
}
