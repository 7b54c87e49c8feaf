// From where the visitor is to what the screen shows: state + panel → draw list. The one way into this folder.
#pragma once

#include <functional>
#include <map>

#include "flow/session.h"
#include "screen/calm_page.h"
#include "screen/draw_list.h"
#include "screen/fit/fitting.h"
#include "screen/frame/easier_panel.h"
#include "screen/frame/reach.h"
#include "screen/reading/heard.h"
#include "screen/sheet.h"
#include "screen/slides.h"

namespace screen {

class Layout {
public:
    /// What the clinic puts into kiosk.toml, for a language.
    using Site = std::function<SiteWords(const std::string& language)>;

    /// `texts_kept` as Typesetter has it.
    Layout(TextMeasure& measure, PictureGeometry& pictures, Site site,
           std::size_t texts_kept = Typesetter::texts_of_screens);

    /// The screen for this state at this time, in letters as large as `fitting` finds them, in every state of the slide alike. Tell
    /// the session the number of pages with LaidOut; a place beyond the last page is drawn as the last. UI thread; some ms the first
    /// time, less for what was laid out lately.
    DrawList lay_out(const flow::State& state, flow::Time now, flow::World& world, const Panel& panel,
                     const Interaction& interaction);

    /// Marks in it what a voice says, in the visitor's colours. UI thread.
    void mark(DrawList& list, const Heard& heard, const flow::Settings& settings, flow::Library& library);

    /// The same, and whether every word has room.
    Fit fit_words(const flow::State& state, flow::World& world, const Panel& panel);
    /// The same of the page of a kiosk that rests.
    Fit fit_words(const CalmPage& page, const flow::Settings& settings, flow::Library& library, const Panel& panel);
    /// The same of what stands beside a screen that is read aloud.
    Fit fit_words(Reading reading, const flow::Settings& settings, flow::Library& library, const Panel& panel);

    /// How well the screen for this state fits at its text size: a slide in every state a visitor can bring it into. Where the panel
    /// of settings stands over it, that panel, here and in fit_words.
    Fit fit(const flow::State& state, flow::World& world, const Panel& panel);

    /// Flows or pictures may have changed.
    void forget();

    /// The first screen says that it shows this folder instead of what was published; see folder_note.
    void tell_folder(std::string folder) { folder_ = std::move(folder); }

    /// How high the screen hangs; see lower_part. Nobody told: the lowest 48 % of an upright one are within reach.
    void tell_mounting(Mounting mounting) { mounting_ = mounting; }

    /// Whether slides can be read aloud in a language: only then "Make it easier" offers it, or says why not. The answer
    /// may change from one layout to the next. Nobody told: it is not spoken of.
    void tell_speech(std::function<Speech(const std::string& language)> speech) { speech_ = std::move(speech); }
    /// How it stands with the printer, at each layout. Nobody told: there is none.
    void tell_paper(std::function<OnPaper()> paper) { paper_ = std::move(paper); }

    Speech speech(const std::string& language) const { return speech_ ? speech_(language) : Speech::untold; }

private:
    struct Subject;
    Subject subject(const Sheet& sheet, const flow::State& state, flow::Time now, flow::World& world,
                    const Panel& panel);
    Sheet sheet(const Panel& panel, const flow::Settings& settings, Interaction interaction, flow::Library& library);
    /// What a visitor can use of it: all of it, or with Reach::low its lower part.
    Panel within_reach(const Panel& panel, const flow::Settings& settings) const;
    DrawList lay_out_place(Sheet sheet, const flow::State& state, flow::Time now, flow::World& world,
                           const Panel& panel);
    DrawList lay_out_easier(Sheet sheet, const flow::State& state, const Panel& panel, bool lower);
    EasierOffer offer(const flow::State& state, flow::Library& library, bool lower) const;
    Subject easier_subject(const flow::State& state, flow::Library& library, bool lower);
    Subject attract_subject(int turn, const std::string& language, flow::Library& library);
    Subject home_subject(const Sheet& sheet, const flow::State& state, flow::Library& library);
    /// The text factor found for this screen before, or found now.
    float remembered(const std::string& key, const std::function<float()>& find);

    std::map<std::string, float> factors_;
    TextMeasure& measure_;
    Typesetter typesetter_;
    PictureGeometry& pictures_;
    Site site_;
    std::string folder_;  ///< empty: nothing is said
    std::function<Speech(const std::string& language)> speech_;
    std::function<OnPaper()> paper_;
    Mounting mounting_;
};

/// Every picture the draw list shows, for preparing it.
std::vector<Image> images(const DrawList& list);

}  // namespace screen
