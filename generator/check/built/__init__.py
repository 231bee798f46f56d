"""Hold a built site against plain checks: links, anchors, ids, feeds, the sitemap, data files."""
