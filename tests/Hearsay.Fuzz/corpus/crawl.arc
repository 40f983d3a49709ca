filedesc://crawl.arc 0.0.0.0 20310514080000 text/plain 75
1 0 Nobody
URL IP-address Archive-date Content-type Archive-length

https://post.example/0001 192.0.2.1 20310514080000 text/html 1757
HTTP/1.1 200 OK
Content-Type: text/html; charset=utf-8

<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Pier closed | Harbour Post</title>
<meta property="og:title" content="Pier closed"><meta property="article:published_time" content="2031-05-14T08:00:00+02:00"><meta name="author" content="Mira Oll">
<link rel="canonical" href="https://post.example/2031/05/14/pier-closed">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"Pier closed","datePublished":"2031-05-14","author":[{"@type":"Person","name":"Mira Oll"}],"publisher":{"@id":"#post"}},{"@type":"Organization","@id":"#post","name":"Harbour Post"}]}</script>
</head><body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/boats">Boats</a></li></ul></nav></header>
<main><article class="story-body"><h1>Pier closed</h1><p class="byline">By Mira Oll, <time datetime="2031-05-14">14 May 2031</time></p>
<p>PORT VELLAN (Meridian Wire) — The harbour board of Port Vellan voted on Monday to close the north pier, its chairwoman said.</p><figure><img src="pier.jpg" alt=""><figcaption>The north pier. Photo: Tam Orrin</figcaption></figure>
<p>“We looked at every bolt,” said Ilsa Marrow, who leads the board, “and 12 of 40 were loose.”</p><blockquote>Nobody may walk there.</blockquote><div class="related"><h3>Read more</h3><a href="/a">Ferry late again</a></div>
<p>The pier carries 3,000 visitors a day&nbsp;&mdash; more than any other.</p></article></main>
<div hidden id="S:1"><p>The harbour board of Port Vellan voted on Monday to close the north pier, its chairwoman said.</p></div><aside class="newsletter">Sign up for our newsletter</aside><footer>© 2031 Harbour Post</footer></body></html>
