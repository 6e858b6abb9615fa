//! What posts carry beside their text, as words tell it.

use crate::activity::Media;
use crate::ingest::table::header::fold::fold;

/// What an item is said to carry. Of two statements on one item, the later one here is right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Carried {
    Nothing,
    /// Something that is not known.
    Something,
    Link,
    Picture,
    Video,
}

/// The words for each, folded and separated by blanks. The English, German, Swedish and Spanish words of Meta
/// and those of JSON are from real files.
const WORDS: [(Carried, &str); 4] = [
    (
        Carried::Video,
        " video videos vid gif gifs gifv reel reels clip clips short shorts film filme filmy filmer live filmik \
         wideo videoer rolka rolki ビデオ 動画 リール 동영상 릴스 ",
    ),
    (
        Carried::Picture,
        " photo photos picture pictures image images album carousel sidecar gallery slideshow foto fotos foton \
         fotografia fotografias bild bilder karussell karusell galerie imagen imagenes carrusel imagem imagens \
         carrossel immagine immagini carosello carrousel afbeelding afbeeldingen zdjecie zdjecia karuzela \
         fotograf fotograflar gorsel resim 写真 画像 カルーセル 사진 이미지 슬라이드 ",
    ),
    (
        Carried::Link,
        " link links article articles external lien liens enlace enlaces lank lankar collegamento collegamenti \
         lacze lacza odnosnik baglanti baglantilar リンク 링크 ",
    ),
    (Carried::Nothing, " text texts texte texto textos testo tekst metin status テキスト 텍스트 "),
];

impl Carried {
    /// What a text such as `IG reel` or `image/jpeg` names; `None` where none of its words is known.
    pub(crate) fn of_words(text: &str) -> Option<Carried> {
        let folded = fold(text);
        let of_word = |word: &str| {
            let named = |(_, words): &&(Carried, &str)| words.split(' ').any(|known| known == word);
            (!word.is_empty()).then(|| WORDS.iter().find(named)).flatten()
        };
        folded.split([' ', '.']).filter_map(of_word).map(|found| found.0).max()
    }

    /// What a post carries that something was said of.
    pub(crate) fn media(carried: Option<Carried>) -> Media {
        match carried {
            None | Some(Carried::Something) => Media::Missing,
            Some(Carried::Nothing) => Media::None,
            Some(Carried::Link) => Media::Link,
            Some(Carried::Picture) => Media::Picture,
            Some(Carried::Video) => Media::Video,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_tell_what_a_post_carries() {
        for (text, expected) in [
            ("Photo", Some(Carried::Picture)),
            ("IG reel", Some(Carried::Video)),
            ("IG-Bild", Some(Carried::Picture)),
            ("IG carousel", Some(Carried::Picture)),
            ("CAROUSEL_ALBUM", Some(Carried::Picture)),
            ("GraphSidecar", Some(Carried::Picture)),
            ("Foton", Some(Carried::Picture)),
            ("Länkar", Some(Carried::Link)),
            ("Links", Some(Carried::Link)),
            ("Text", Some(Carried::Nothing)),
            ("Status", Some(Carried::Nothing)),
            ("Live Video Complete", Some(Carried::Video)),
            ("animated_gif", Some(Carried::Video)),
            ("gifv", Some(Carried::Video)),
            ("image/jpeg", Some(Carried::Picture)),
            ("app.bsky.embed.images#view", Some(Carried::Picture)),
            ("Text and photo", Some(Carried::Picture)),
            ("Post", None),
            ("Reply", None),
            ("Organic", None),
            ("", None),
        ] {
            assert_eq!(Carried::of_words(text), expected, "{text}");
        }
    }
}
