//! The names of columns, in twelve languages and as two dozen tools write them.
//!
//! To add a name, write it as [`normalize_name`](super::normalize_name) gives it, to the list of its
//! meaning: in lower case, without accents, blanks and words such as "number of". A test says how a
//! name that is not written like this would have to be written. Names that differ only in the word
//! for the item, such as `post_date` and `video date`, need one entry: `date`.
//!
//! The English names are from real files of X, Meta, LinkedIn, YouTube and TikTok, and of twarc,
//! twint, snscrape, twscrape, rtweet, twitteR, 4CAT, Apify, `PhantomBuster`, `CrowdTangle`, Sprout,
//! Telegram and Reddit tables. From real files are also German, Swedish and Spanish names of Meta,
//! and German and Portuguese ones of YouTube. All others (French, Italian, Dutch, Polish, Turkish,
//! Japanese, Korean) are the words that these tools show in their pages, and translations.

use super::Column;
use std::sync::LazyLock;
use xxhash_rust::xxh64::xxh64;

/// What a name means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// The column is read as this.
    Column(Column),
    /// The sum of all reactions.
    Reactions,
    /// Reactions other than likes.
    ReactionPart,
    /// The column is known, and it is not counted.
    NotCounted,
}

/// What a word contributes to the meaning of the names in which it occurs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WordRole {
    /// Nothing.
    Noise,
    /// That the column counts something.
    Count,
    /// That the column is about the item of the row.
    Item,
    /// That the column is about an account.
    Owner,
    /// That the column is about a post of somebody else.
    Foreign,
    /// That the column holds no counts of responses, if its name as a whole is not known.
    Other,
}

/// The names of each kind of column, separated by blanks. If a header row has several names of one
/// list, the first in the list counts.
const NAMES: &[(Meaning, &str)] = &[
    // First the names that can only be the time of a post, then dates and times of any kind.
    (
        Meaning::Column(Column::Time),
        "createdat publishtime publishedat published posttime postedat posted publishdate \
         publicationdate publicationtime datepublished postpublishdate timepublished \
         veroffentlichungszeitpunkt veroffentlichtam veroffentlicht veroffentlichungsdatum \
         publiceringstid publiceringsdatum publicerad heurepublication datepublication \
         horapublicacion fechapublicacion horariopublicacao horapublicacao datapublicacao \
         orapubblicazione orariopubblicazione datapubblicazione publicatietijd \
         tijdstippublicatie publicatiedatum gepubliceerdop czaspublikacji datapublikacji \
         godzinapublikacji yayinlanmazamani yayinlanmatarihi yayintarihi paylasimtarihi \
         paylasimzamani 公開日時 投稿日時 投稿日 公開日 公開時刻 動画公開時刻 動画公開時間 投稿時間 게시시간 게시일 게시일시 작성일 작성일시 \
         업로드일 동영상게시시간 erstelltam datetime timestamp createdtime createddate created \
         createdutc createtime createtimeiso postedatiso takenat takenattimestamp unixtimestamp posteddate \
         zeitpunkt zeitstempel horodatage postdate datecreation fechacreacion datacriacao \
         datacreazione aangemaaktop geplaatstop utworzono opublikowano olusturulmatarihi \
         skapad publicado publicadoel publicadoem pubblicato pubblicatoil publiele \
         fechahora dataora datahora tarihsaat 作成日時 日時 일시 date datum fecha data tarih dato \
         日付 날짜 datetimeutc utctime time zeit heure hora ora tijd tid czas zaman horario \
         when wann uhrzeit klockslag orario godzina saat 時刻 時間 시각 시간",
    ),
    (
        Meaning::Column(Column::Id),
        "id idstr identifiant identificador identificacao identyfikator kennung uri \
         shortcode awemeid beitragsid beitragskennung publiceringsid inlaggsid \
         identifiantpublication identificadorpublicacion identificacaopublicacao \
         idpublicacion idpublicacao berichtid idposta gonderiid gonderikimligi 投稿id 게시물id",
    ),
    (
        Meaning::Column(Column::Link),
        "permalink tweetpermalink url link weburl webvideourl lienpermanent lien \
         enlacepermanente enlace linkpermanente collegamentopermanente permalank lank \
         permanentelink stalylink lacze baglanti kalicibaglanti baglantisi リンク 固定リンク \
         パーマリンク 投稿リンク 링크 고유링크 게시물링크",
    ),
    (
        Meaning::Column(Column::Text),
        "text fulltext tweet body message caption content rawcontent renderedcontent \
         description title selftext post beschreibung titel inhalt nachricht beskrivning \
         inlagg texte legende contenu titre texto descripcion titulo contenido mensaje \
         descricao conteudo legenda mensagem testo descrizione titolo didascalia contenuto \
         tekst beschrijving bijschrift inhoud bericht opis tytul tresc metin aciklama \
         baslik basligi icerik videotitel 本文 テキスト タイトル 動画タイトル 説明 キャプション 投稿内容 内容 投稿 텍스트 본문 제목 동영상제목 설명 내용 캡션 \
         게시물",
    ),
    (
        Meaning::Column(Column::Kind),
        "kind type contenttype action itemtype art typ beitragstyp beitragsart inlaggstyp \
         tipo typepublication tipopublicacion tipopublicacao soort berichttype rodzaj \
         rodzajposta tur gonderituru 種類 投稿タイプ 投稿種類 유형 게시물유형",
    ),
    (
        Meaning::Column(Column::ReplyTo),
        "inreplytostatusid inreplytostatusidstr inreplytoid inreplytotweetid \
         inreplytouserid inreplytouseridstr inreplytoscreenname inreplytousername \
         inreplytoaccountid inreplyto replyto isreply replytostatusid replytouserid \
         replytoscreenname replytousername replytosn replytosid replytouid replytoid \
         replytotweetid replytomsgid replyid repliedto repliedtoid repliedtotweetid \
         replieduser istantwort antwortauf estreponse esrespuesta",
    ),
    (
        Meaning::Column(Column::RepostOf),
        "isretweet isrepost isreblog isboost isrenote retweetedstatus retweetedstatusid \
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
         nomeutente nomeaccount profilo gebruikersnaam paginanaam accountnaam \
         nazwauzytkownika nazwakonta nazwastrony hesap kullaniciadi hesapadi sayfaadi \
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
        "followers follower followersatposting seguidores volgers obserwujacy takipci \
         takipciler foljare フォロワー 팔로워",
    ),
    (Meaning::Column(Column::Following), "following friends followings followees"),
    // The sum of all reactions to a post, likes among them.
    (
        Meaning::Reactions,
        "reactions reaction reacts reaktionen reaktioner reacciones reacoes reazioni \
         reakcje tepkiler ifadeler リアクション 공감",
    ),
    (
        Meaning::Column(Column::Likes),
        "likes like favorites favorite favourites favourite faves hearts ups upvotes digg \
         diggs gefalltmir gefalltmirangaben gillamarkeringar gillar jaime mentionsjaime \
         jaimes megusta gostei marcacoesgostei curtidas gostos mipiace vindikleuk \
         vindikleuks polubienia polubien lapkiwgore begeni begeniler begenme begenmeler \
         いいね 高評価 좋아요 favoris favoritos edgelikedby edgemediapreviewlike",
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
        "reposts repost retweets retweet boosts boost reblogs renotes forwards forward \
         reshares ateringlagg aterpubliceringar republications republicaciones \
         republicacoes ripubblicazioni przekazania yenidengonderi リポスト リツイート 再投稿 리포스트 리트윗 \
         재게시 shares share sharings geteilteinhalte geteilt geteiltebeitrage malgeteilt \
         weiterleitungen delningar delning partages partage compartidos compartido \
         vecesquesecompartio vecescompartido compartilhamentos partilhas \
         vezescompartilhado condivisioni condivisione gedeeld keergedeeld delen \
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
         eklenenyorumlar edgemediatocomment edgemediatoparentcomment コメント 返信 リプライ 追加されたコメント 댓글 답글 추가된댓글",
    ),
    (
        Meaning::Column(Column::Quotes),
        "quotes quote quotetweets zitate citat citations citas citacoes citazioni citaten \
         cytaty alintilar 引用 인용",
    ),
    (
        Meaning::Column(Column::Bookmarks),
        "bookmarks bookmark saves save saved collects collect lesezeichen gespeichert \
         gespeichertebeitrage sparade sparningar enregistrements signets guardados \
         vecesqueseguardo salvamentos salvos vezessalvo salvataggi salvati bewaard \
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
        "views view plays play aufrufe wiedergaben visningar vues lectures visualizaciones \
         vistas reproducciones visualizacoes reproducoes visualizzazioni riproduzioni \
         weergaven wyswietlenia goruntuleme goruntulemeler 視聴回 再生回 조회 impressions \
         impression impressionen exponeringar impresiones impressoes impressioni \
         vertoningen wyswietlen gosterim gosterimler インプレッション 表示回 노출",
    ),
    (
        Meaning::Column(Column::Reach),
        "reach peoplereached reichweite rackvidd couverture portee alcance copertura \
         bereik zasieg erisim リーチ 도달",
    ),
    // Columns that are known and hold no counts of responses to a post.
    (
        Meaning::NotCounted,
        "dislikes dislike subscribers subscribersgained subscriberslost abonnenten \
         gewonneneabonnenten suscriptores inscritos iscritti abonnes subskrybenci aboneler \
         チャンネル登録者 구독자 follows seguimientos watchtime wiedergabezeit wiedergabedauer dauer \
         duration statuses tweets posts listed isquote isquotestatus isquotetweet \
         retweeted favorited truncated video possiblysensitive unnamed0 index likesatposting \
         pagelikes crosspost overperformingscore 総再生時間 再生時間 시청시간 동영상길이 czastrwania sure durata duree duracion \
         duracao langd duur",
    ),
];

/// The words that have a role, separated by blanks.
const WORDS: &[(WordRole, &str)] = &[
    // Words that carry no meaning.
    (
        WordRole::Noise,
        "の the of de du des d l le la les do da dos del der die das den van di il av summary \
         stats",
    ),
    // Words that only say that a column counts something.
    (
        WordRole::Count,
        "count counts counter num number numbers n no nb cnt sum total totals totaal \
         totale totalt gesamt anzahl antal nombre numero cantidad aantal liczba laczna lacznie suma razem \
         sayisi toplam 合計 総 数 の数 件数 수 총 횟수 건수",
    ),
    // What a table calls its items.
    (WordRole::Item, "post posts tweet tweets video videos film filmu status reel photo pin"),
    // What a table calls whoever published the items. What it says about them is not about the items.
    (WordRole::Owner, "user author owner account channel page profile creator actor sender by"),
    // What a table calls a post of somebody else that stands within an item.
    (WordRole::Foreign, "retweet retweeted quoted quote original parent root embed"),
    // Words for what is no count of responses.
    (
        WordRole::Other,
        "id ids rate rates ratio ctr cpm cpc rpm percent percentage prozent avg average \
         mean median duration length width height size seconds second sec minutes hours \
         hour time date revenue earnings cost spend usd eur latitude longitude lat lon lng \
         year month week weekday day timezone tz index rank promoted paid clicks klicks \
         clics views impressions reach engagement engagements viewers visits opens \
         installs follows unfollows followers following friends subscribers abonnenten \
         expands dial email watch playback retention stunden sekunden",
    ),
];

/// How many places the index has for names and words.
const N_SLOTS: usize = 4_096;

/// Finds names by their hash.
struct NameIndex {
    /// All names, then all words.
    entries: Vec<(&'static str, Entry)>,
    /// The indices of the entries, each at its hash or at the next free place; `u16::MAX` is free.
    slots: Vec<u16>,
}

#[derive(Clone, Copy)]
enum Entry {
    Name(Meaning),
    Word(WordRole),
}

static INDEX: LazyLock<NameIndex> = LazyLock::new(|| {
    let mut index = NameIndex { entries: Vec::new(), slots: vec![u16::MAX; N_SLOTS] };
    for (meaning, names) in NAMES {
        names.split(' ').for_each(|name| index.add(name, Entry::Name(*meaning)));
    }
    for (role, words) in WORDS {
        words.split(' ').for_each(|word| index.add(word, Entry::Word(*role)));
    }
    index
});

impl NameIndex {
    fn add(&mut self, text: &'static str, entry: Entry) {
        let at = u16::try_from(self.entries.len()).unwrap_or(u16::MAX);
        self.entries.push((text, entry));
        let mut slot = slot_of(text);
        while self.slots[slot] != u16::MAX {
            slot = (slot + 1) % N_SLOTS;
        }
        self.slots[slot] = at;
    }

    /// All entries of a text, with their indices.
    fn find(&self, text: &str) -> impl Iterator<Item = (u16, Entry)> {
        let first = slot_of(text);
        let places = (first..first + N_SLOTS).map(|slot| self.slots[slot % N_SLOTS]);
        places.take_while(|at| *at != u16::MAX).filter_map(move |at| {
            let (known, entry) = self.entries[usize::from(at)];
            (known == text).then_some((at, entry))
        })
    }
}

fn slot_of(text: &str) -> usize {
    usize::try_from(xxh64(text.as_bytes(), 0) % N_SLOTS as u64).unwrap_or(0)
}

/// What a normalized name means, and its rank: the lower, the more specific the name.
pub(super) fn meaning_of(name: &str) -> Option<(u16, Meaning)> {
    INDEX.find(name).find_map(|(at, entry)| match entry {
        Entry::Name(meaning) => Some((at, meaning)),
        Entry::Word(_) => None,
    })
}

/// The names that have a meaning.
pub(super) fn names_of(meaning: Meaning) -> Vec<&'static str> {
    let lists = NAMES.iter().filter(|(known, _)| *known == meaning);
    lists.flat_map(|(_, names)| names.split(' ')).collect()
}

/// The role of a folded word.
pub(super) fn role_of(word: &str) -> Option<WordRole> {
    INDEX.find(word).find_map(|(_, entry)| match entry {
        Entry::Name(_) => None,
        Entry::Word(role) => Some(role),
    })
}

#[cfg(test)]
mod tests {
    use super::super::normalize_name;
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn names_are_written_as_they_are_compared_and_each_once() {
        let names: Vec<&str> = NAMES.iter().flat_map(|(_, names)| names.split(' ')).collect();
        for name in &names {
            assert_eq!(normalize_name(name), *name);
        }
        let distinct: BTreeSet<&str> = names.iter().copied().collect();
        assert_eq!(distinct.len(), names.len());
        let words: Vec<&str> = WORDS.iter().flat_map(|(_, words)| words.split(' ')).collect();
        let distinct: BTreeSet<&str> = words.iter().copied().collect();
        assert_eq!(distinct.len(), words.len());
        assert!(names.len() + words.len() < N_SLOTS / 2, "the index needs more places");
    }

    #[test]
    fn names_and_words_are_found() {
        assert_eq!(meaning_of("likes").map(|found| found.1), Some(Meaning::Column(Column::Likes)));
        assert_eq!(meaning_of("anzahl"), None);
        assert_eq!(role_of("anzahl"), Some(WordRole::Count));
        assert_eq!(role_of("likes"), None);
        assert_eq!(meaning_of(""), None);
    }
}
