//! The names of columns and the words in them, as they are compared.

use super::super::Column;
use super::{Meaning, WordRole};

/// The names of each kind of column, separated by blanks. If a header row has several names of one
/// list, the first in the list counts.
pub(super) const NAMES: &[(Meaning, &str)] = &[
    // First the names that can only be the time of a post, then dates and times of any kind.
    (
        Meaning::Column(Column::Time),
        "publishtime publishedat published posttime postedat posted publishdate \
         publicationdate publicationtime datepublished postpublishdate timepublished \
         publishedtime publisheddate publishedon publishingdate publishingtime postedtime \
         posteddate postedon postedatiso postdate dateposted timeposted postingdate postingtime \
         firstpublishedat publishtimestamp pubdate takenat takenattimestamp uploaddate uploadedat dateupload \
         veroffentlichungszeit publikationsdatum offentliggjort udgivelsestidspunkt publiseringstidspunkt \
         veroffentlichungszeitpunkt veroffentlichtam veroffentlicht veroffentlichungsdatum \
         publiceringstid publiceringsdatum publicerad heurepublication datepublication \
         horapublicacion fechapublicacion horariopublicacao horapublicacao datapublicacao \
         orapubblicazione orariopubblicazione datapubblicazione dataeorapubblicazione tiempopublicacion fechayhorapublicacion dataehorapublicacao publicatietijd \
         tijdstippublicatie publicatiedatum gepubliceerdop czaspublikacji datapublikacji \
         godzinapublikacji yayinlanmazamani yayinlanmatarihi yayintarihi paylasimtarihi \
         paylasimzamani 公開日時 投稿日時 投稿日 公開日 公開時刻 動画公開時刻 動画公開時間 投稿時間 게시시간 게시일 게시일시 작성일 작성일시 \
         업로드일 동영상게시시간 公開時間 发布时间 发布日期 首次发布时间 发表时间 發佈時間 视频发布 视频发布时间 времяпубликации датапубликации \
         времяпубликациивидео itemtime createdat erstelltam datetime timestamp createdtime createddate created \
         createdutc createtime createtimeiso creationtime creationdate creationtimestamp unixtimestamp \
         zeitpunkt zeitstempel horodatage datecreation fechacreacion datacriacao \
         datacreazione aangemaaktop geplaatstop utworzono opublikowano olusturulmatarihi \
         skapad publicado publicadoel publicadoem pubblicato pubblicatoil publiele \
         fechahora dataora datahora tarihsaat 作成日時 日時 일시 date datum fecha data tarih \
         日付 날짜 datetimeutc utctime time zeit heure hora ora tijd tid czas zaman horario \
         when wann uhrzeit klockslag orario godzina saat 時刻 時間 시각 시간 dato fechayhora \
         dataehora dataeora dateetheure datumundzeit datumuhrzeit jour dia giorno \
         дата время 日期 时间 createdlocal indexedat",
    ),
    (
        Meaning::Column(Column::Id),
        "id idstr identifiant identificador identificacao identyfikator kennung uri \
         shortcode awemeid beitragsid beitragskennung publiceringsid inlaggsid \
         identifiantpublication identificadorpublicacion identificacaopublicacao \
         idpublicacion idpublicacao berichtid idposta gonderiid gonderikimligi 投稿id ポストid 게시물id \
         identyfikatorposta opslagsid contentid documentid",
    ),
    (
        Meaning::Column(Column::Link),
        "permalink tweetpermalink url link weburl webvideourl lienpermanent lien \
         enlacepermanente enlace linkpermanente collegamentopermanente permalank lank \
         permanentelink stalylink lacze baglanti kalicibaglanti baglantisi リンク 固定リンク \
         パーマリンク 投稿リンク ポストリンク 投稿url 링크 고유링크 게시물링크",
    ),
    (
        Meaning::Column(Column::Text),
        "text fulltext tweet body message caption content rawcontent renderedcontent \
         description desc hitsentence title selftext post beschreibung titel inhalt nachricht beskrivning \
         inlagg texte legende contenu titre texto descripcion titulo contenido mensaje \
         descricao conteudo legenda mensagem testo descrizione titolo didascalia contenuto \
         tekst beschrijving bijschrift inhoud bericht opis tytul tresc metin aciklama \
         baslik basligi icerik videotitel 本文 ポスト本文 正文 微博正文 标题 内容文本 текст описание テキスト タイトル 動画タイトル 説明 キャプション 投稿内容 内容 投稿 텍스트 본문 제목 동영상제목 설명 내용 캡션 \
         게시물",
    ),
    (
        Meaning::Column(Column::Kind),
        "kind type contenttype action itemtype art typ beitragstyp beitragsart inlaggstyp \
         tipo typepublication tipopublicacion tipopublicacao soort berichttype rodzaj \
         rodzajposta typposta tur gonderituru entrytype reason threadentrytype sourcetweettype 種類 種別 投稿種別 投稿タイプ 投稿種類 유형 게시물유형",
    ),
    (
        Meaning::Column(Column::ReplyTo),
        "inreplytostatusid inreplytostatusidstr inreplytoid inreplytotweetid \
         inreplytouserid inreplytouseridstr inreplytoscreenname inreplytousername \
         inreplytoaccountid inreplyto replyto isreply replytostatusid replytouserid \
         replytoscreenname replytousername replytosn replytosid replytouid replytoid \
         replytotweetid replytomsgid replyid repliedto repliedtoid repliedtotweetid \
         replieduser inreplytouser replytouser replyingto recordreply enreponsea enrespuestaa \
         emrespostaa inrispostaa replyparent replyparenturi replyrooturi replyparentid inreplyroot \
         istantwort antwortauf estreponse esrespuesta",
    ),
    (
        Meaning::Column(Column::RepostOf),
        "isretweet isretweetstrict isrt rt istretweet retweetedby repostedby rebloggedby \
         boostedby isrepost isreblog isboost isrenote retweetedstatus retweetedstatusid \
         retweetedstatusidstr retweetstatusid retweetuserid retweetscreenname \
         retweetedtweet retweetedtweetid retweetid retweeteduserid retweetedusername \
         retweeteduser retweetedscreenname userrt userrtid reblog reblogid renoteid renote \
         repostof repostid retweetof retweetofstatusid",
    ),
    (
        Meaning::Column(Column::Account),
        "username userscreenname screenname handle authorusername authorhandle \
         authoruniqueid ownerusername accountusername accounthandle account author user \
         accountname authorname authormetaname channeltitle channelname channel profile \
         profilename pagename page ownername owner creator userid authorid accountid \
         pageid channelid ownerid profileid konto benutzername kontobenutzername kontoname \
         seitenname profil kanal kontonamn kontoanvandarnamn sidnamn anvandarnamn compte \
         nomutilisateur nomcompte nompage nomutilisateurcompte cuenta usuario pagina \
         usuariocuenta canal nomeusuario nomeconta nomepagina conta nomeusuarioconta \
         nomeutente nomeaccount nomeutenteaccount nazwauzytkownikakonta profilo gebruikersnaam paginanaam accountnaam \
         nazwauzytkownika nazwakonta nazwastrony hesap kullaniciadi hesapadi sayfaadi \
         uploader uzytkownik did fromid peerid userposted brandusername authordisplayname displayname \
         アカウント ユーザー名 アカウント名 ページ名 アカウントユーザー名 チャンネル 계정 사용자이름 계정이름 페이지이름 계정사용자이름 채널",
    ),
    (
        Meaning::Column(Column::Network),
        "network socialnetwork platform netzwerk plattform natverk reseau plateforme red \
         redsocial rede redesocial plataforma rete piattaforma netwerk siec platforma ag \
         プラットフォーム ネットワーク 플랫폼 네트워크",
    ),
    (
        Meaning::Column(Column::Media),
        "mediatype attachmenttype medientyp medienart mediatyp mediumtyp typemedia typemedias tipomedia \
         tipomultimedia tipomidia mediatypen soortmedia typmediow rodzajmediow medyaturu メディア種類 \
         メディアタイプ 미디어유형",
    ),
    (
        Meaning::Column(Column::Followers),
        "followers follower fans followersatposting seguidores volgers obserwujacy takipci \
         takipciler foljare フォロワー 팔로워",
    ),
    (Meaning::Column(Column::Following), "following friends followings followees"),
    // The sum of all reactions to a post, likes among them.
    (
        Meaning::Reactions,
        "reactions reaction reacts likesandreactions likesreactions likesorreactions reaktionen reaktioner reacciones reacoes reazioni \
         reakcje tepkiler ifadeler リアクション 공감",
    ),
    (
        Meaning::Column(Column::Likes),
        "likes like favorites favorite favourites favourite faves hearts ups upvotes digg \
         diggs upvote gefalltmir gefalltmirangaben gillamarkeringar gillar gilla jaime mentionsjaime \
         jaimes megusta gostei marcacoesgostei curtidas gostos mipiace vindikleuk \
         vindikleuks polubienia polubien lapkiwgore begeni begeniler begenme begenmeler \
         favs fav claps magich magichbewertungen synesgodtom лайки лайков лайк нравится \
         отметкинравится 点赞 赞 顶 讚 按讚 attitudes liker 喜欢 いいね 高評価 좋아요 favoris favoritos edgelikedby edgemediapreviewlike",
    ),
    // Reactions other than likes. They are added to the likes, unless their sum is a column, too.
    (
        Meaning::ReactionPart,
        "love loves haha hahas wow wows sad sads angry angrys care cares thankful pride \
         celebrate praise support empathy insightful interest appreciation funny curious \
         entertainment maybe meencanta medivierte measombra meentristece meenoja importa \
         traurig wutend jadore",
    ),
    // Reposts come before shares, which are links that were sent on in some tools.
    (
        Meaning::Column(Column::Reposts),
        "reposts repost retweets retweet rts reshare restacks retuits retuit boosts boost reblogs renotes forwards forward \
         reshares ateringlagg aterpubliceringar republications republicaciones \
         republicacoes ripubblicazioni przekazania yenidengonderi リポスト リツイート 再投稿 리포스트 리트윗 \
         재게시 shares share sharings geteilteinhalte geteilt geteiltebeitrage malgeteilt \
         weiterleitungen delningar delning partages partage compartidos compartido \
         vecesquesecompartio vecescompartido compartilhamentos partilhas \
         vezescompartilhado condivisioni condivisione gedeeld keergedeeld delen deelacties \
         delinger репосты репостов поделились пересылки ретвиты 转发 分享 分享次 转推 \
         udostepnienia udostepnien paylasim paylasimlar paylasma paylasmalar シェア 共有 공유",
    ),
    (
        Meaning::Column(Column::Replies),
        "replies reply comments comment commentsadded commentaires reponses \
         commentairesajoutes kommentare antworten hinzugefugtekommentare \
         kommentarehinzugefugt kommentarer svar tillagdakommentarer comentarios respuestas \
         comentariosanadidos respostas comentariosadicionados commenti risposte \
         commentiaggiunti opmerkingen reacties antwoorden toegevoegdereacties komentarze \
         komentarzy odpowiedzi dodanekomentarze yorumlar yorum yanitlar yanit \
         eklenenyorumlar directreplies directreply comentariosagregados komm комментарии \
         комментариев ответы 评论 留言 新增评论 回复 コメント追加 edgemediatocomment edgemediatoparentcomment コメント 返信 リプライ 追加されたコメント 댓글 답글 추가된댓글",
    ),
    (
        Meaning::Column(Column::Quotes),
        "quotes quote quotetweets zitate citat citations citas citacoes citazioni citaten \
         cytaty alintilar 引用 인용",
    ),
    (
        Meaning::Column(Column::Bookmarks),
        "bookmarks bookmark bookmarked saves save saved collects collect addtofavorites \
         addtofavourites addedtofavorites elementisalvati сохранения 收藏 lesezeichen gespeichert \
         gespeichertebeitrage sparade sparningar enregistrements signets guardados \
         vecesqueseguardo salvamentos salvos vezessalvo salvataggi salvati bewaard 儲存次 gemteelementer lagringer \
         keeropgeslagen zapisane zapisania kaydetmeler kaydedilenler 保存 ブックマーク 저장 북마크",
    ),
    (
        Meaning::Column(Column::Clicks),
        "urlclicks linkclicks linkklicks lankklick clicslien clicks klicks klick klickningar clics \
         cliques clic kliki klikniecia tiklamalar クリック 클릭",
    ),
    (
        Meaning::Column(Column::Engagements),
        "engagements interactions reactionscommentsandshares reactionscommentsshares \
         interaktionen reaktionenkommentareundgeteilteinhalte \
         reaktionerkommentarerochdelningar interaktioner reactionscommentairesetpartages \
         interacciones reaccionescomentariosyvecesquesecompartio interacoes \
         reacoescomentariosecompartilhamentos interazioni reazionicommentiecondivisioni \
         interacties reactiesopmerkingenendeelacties interakcje etkilesimler エンゲージメント \
         インタラクション 참여 engagement",
    ),
    (
        Meaning::Column(Column::Views),
        "views view plays play goruntulenme visninger просмотры просмотров 浏览 阅读 播放 观看次 观看 瀏覽次 閲覧 aufrufe wiedergaben visningar vues lectures visualizaciones \
         vistas reproducciones visualizacoes reproducoes visualizzazioni riproduzioni \
         weergaven wyswietlenia goruntuleme goruntulemeler 視聴回 再生回 조회 impressions \
         impression impressionen exponeringar impresiones impressoes impressioni \
         vertoningen wyswietlen gosterim gosterimler インプレッション 表示回 노출",
    ),
    (
        Meaning::Column(Column::Reach),
        "reach peoplereached rakkevidde охват reichweite rackvidd couverture portee alcance copertura \
         bereik zasieg erisim 觸及人 rekkevidde リーチ 도달",
    ),
    // Columns that are known and hold no counts of responses to a post.
    (
        Meaning::NotCounted,
        "dislikes dislike subscribers subscribersgained subscriberslost abonnenten \
         gewonneneabonnenten suscriptores inscritos iscritti abonnes subskrybenci aboneler \
         チャンネル登録者 구독자 follow follows seguimentos seguimientos watchtime wiedergabezeit wiedergabedauer dauer \
         duration statuses tweets posts listed isquote isquotestatus isquotetweet \
         retweeted favorited truncated video possiblysensitive unnamed0 index likesatposting \
         pagelikes crosspost crossposts overperformingscore downs downvotes hypepoints clipscreated \
         watchedfullvideo dureevisionnage tiempovisualizacion tempoexibicao tempovisualizzazione \
         kijktijd izlenmesuresi czasogladania visningstid abonnees prenumeranter wyswietleniaminiatur \
         neuefollower profilbesuche detailaufrufe takip obserwacje followeracquisiti reads recipients \
         共有された回 フォロー 新しいフォロー フォロー解除 プロフィールへアクセス 詳細クリック urlクリック \
         ハッシュタグクリック 固定リンククリック ポストを作成 長さ 길이 订阅人 时长 総再生時間 再生時間 시청시간 동영상길이 czastrwania sure durata duree duracion \
         duracao langd duur",
    ),
];

/// The words that have a role, separated by blanks.
pub(super) const WORDS: &[(WordRole, &str)] = &[
    // Words that carry no meaning.
    (
        WordRole::Noise,
        "の the of de du des d l le la les do da dos del der die das den van di il av dell degli \
         dei vom zum summary stats public on metrics metric insights insight statistics statistic snippet \
         utc gmt",
    ),
    // Words that only say that a column counts something.
    (
        WordRole::Count,
        "count counts counter num number numbers n no nb cnt sum total totals totaal \
         totale totalt gesamt anzahl antal nombre numero cantidad aantal liczba laczna lacznie suma razem \
         sayisi toplam totales totali totais insgesamt ogolem summe итого всего 总计 总 合計 総 数 の数 件数 수 총 횟수 건수",
    ),
    // What a table calls its items.
    (
        WordRole::Item,
        "post posts tweet tweets video videos film filmu videons status reel photo pin",
    ),
    // What a table calls whoever published the items. What it says about them is not about the items.
    (WordRole::Owner, "user author owner account channel page profile creator actor sender by"),
    // What a table calls a post of somebody else that stands within an item.
    (WordRole::Foreign, "retweet retweeted quoted quote original parent root embed"),
    // Words for what is no count of responses.
    (
        WordRole::Other,
        "id ids rate rates ratio ctr cpm cpc rpm percent percentage prozent avg average \
         mean median duration length width height size seconds second sec nanoseconds minutes hours \
         hour time date revenue earnings cost spend usd eur latitude longitude lat lon lng \
         year month week weekday day timezone tz index rank promoted paid clicks klicks \
         clics views impressions reach engagement engagements viewers visits opens \
         installs follows unfollows followers following friends subscribers abonnenten \
         expands dial email watch playback retention stunden sekunden per consumption \
         consumptions negative feedback ave emv echo sentiment version schema order fps tbr vbr abr \
         asr filesize limit pts playlist autonumber entries clic cliques klik klikken klikniec klikniecia tiklama \
         tiklamalari 클릭 kimligi identyfikator identificador identifiant identificacao awards gilded moyenne moyen promedio medio durchschnittliche",
    ),
];
