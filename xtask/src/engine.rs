//! The browser engines that the end-to-end tests run in: what each needs, and how its driver starts.

use crate::Outcome;
use crate::display::Display;
use crate::driver::Driver;
use crate::install::on_path;
use crate::tools;
use std::path::PathBuf;
use std::process::Command;
use xshell::Shell;

/// An engine, as a browser of Debian has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    /// Of Chrome, Edge and Opera.
    Chromium,
    Firefox,
    /// Of Safari, and of every browser on an iPhone. Debian's build of it is WebKitGTK.
    WebKit,
}

impl Engine {
    pub(crate) const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The name on the command line and in the environment of the tests.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The engines of a list such as `chromium,webkit`, or all for `all`.
    pub(crate) fn chosen(list: &str) -> Outcome<Vec<Self>> {
        if list == "all" {
            return Ok(Self::ALL.to_vec());
        }
        let engine = |name: &str| {
            Self::ALL.into_iter().find(|engine| engine.name() == name).ok_or_else(|| {
                let known = Self::ALL.map(Self::name).join(" ");
                format!("there is no engine named `{name}`; the engines are: {known}, or all")
                    .into()
            })
        };
        list.split(',').map(engine).collect()
    }

    /// Installs the browser and its driver, if they are not there.
    pub(crate) fn install(self, sh: &Shell) -> Outcome {
        match self {
            Self::Chromium => tools::chromium(sh),
            Self::Firefox => tools::firefox(sh),
            Self::WebKit => tools::webkit(sh),
        }
    }

    /// The program of the browser, where its driver does not find it by itself.
    pub(crate) fn browser(self, sh: &Shell) -> Option<PathBuf> {
        let names: &[&str] = match self {
            Self::Firefox => &tools::FIREFOX,
            Self::Chromium | Self::WebKit => &[],
        };
        names.iter().find_map(|name| on_path(sh, name))
    }

    /// Starts the driver, with a display where the browser has no other way to run without a screen.
    pub(crate) fn start(self, sh: &Shell) -> Outcome<Driver> {
        let name = match self {
            Self::Chromium => tools::CHROMEDRIVER,
            Self::Firefox => tools::GECKODRIVER,
            Self::WebKit => tools::WEBKIT_DRIVER,
        };
        let program = on_path(sh, name).ok_or_else(|| format!("there is no {name}"))?;
        let driver = Command::new(program);
        match self {
            Self::Chromium | Self::Firefox => Driver::start(driver, None),
            Self::WebKit => Driver::start(driver, Some(Display::start()?)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn engines_are_chosen_by_name() -> Outcome {
        assert_eq!(Engine::chosen("all")?, Engine::ALL);
        assert_eq!(Engine::chosen("webkit,chromium")?, [Engine::WebKit, Engine::Chromium]);
        let error = Engine::chosen("firefox,safari").err().map(|error| error.to_string());
        let expected =
            "there is no engine named `safari`; the engines are: chromium firefox webkit, or all";
        assert_eq!(error.as_deref(), Some(expected));
        assert!(Engine::chosen("").is_err());
        Ok(())
    }

    #[test]
    fn the_help_names_every_engine() {
        assert!(Engine::ALL.iter().all(|engine| crate::HELP.contains(engine.name())));
    }
}
