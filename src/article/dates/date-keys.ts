/** Meta keys in use, by content system; gathered from htmldate's list (adbar/htmldate, Apache-2.0) and pages. */
export const publishedKeys =
  `article:published_time article:published og:published_time datepublished date.published parsely-pub-date sailthru.date publish-date publish_date publishdate publication_date publicationdate pubdate pub_date dc.date.issued dcterms.issued dc.date.created dcterms.created dc.date dcterms.date dcterms.available date article:created article_date_original article.published cxenseparse:recs:publishtime shareaholic:article_published_time published_date published_time published release_date originalpublicationdate displaydate timestamp rnews:datepublished og:article:published_time prism.publicationdate citation_publication_date citation_date created creation_date time og:date og:pubdate datecreated sailthru.publish_date dateissued ptime last-publish-date post_date`.split(
    /\s+/,
  )
export const modifiedKeys =
  `article:modified_time datemodified og:updated_time article:modified dc.date.modified dcterms.modified last-modified lastmod lastmodified modified_time modified_date date_modified updated_time article_date_updated`.split(
    /\s+/,
  )
