// Drawings that are parsed, the lately used ones only, and reporting once what is wrong with one. Inside display only.
#pragma once

#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <variant>

#include "base/lru_cache.h"
#include "base/problem.h"
#include "display/drawings/drawing_texts.h"
#include "display/drawings/drawing_trials.h"
#include "display/drawings/svg_document.h"
#include "display/report_once.h"
#include "screen/draw_list.h"

namespace display {

/// One thread.
class Drawings {
public:
    /// `budget` is in bytes of SVG text. `texts` and `trials` may be shared with other threads' drawings.
    Drawings(DrawingTexts& texts, ReportOnce& report, DrawingTrials& trials, std::size_t budget)
        : texts_(texts), report_(report), trials_(trials), parsed_(budget) {}

    struct Found {
        std::shared_ptr<SvgDocument>
            document;          ///< null: it is missing or refused, which has been reported, or not there yet
        bool not_yet = false;  ///< it is being read or tried: ask again
        explicit operator bool() const { return document != nullptr; }
    };
    /// In this state. A photograph has no document.
    Found get(screen::Image::Folder folder, const std::string& file, const SvgState& state);
    /// A drawing of what lies between two states; null: it has no in-betweens for them.
    std::shared_ptr<SvgDocument> between(screen::Image::Folder folder, const std::string& file, const SvgState& from,
                                         const SvgState& to, float share);
    /// As `get` tells of the drawing as it is, and without parsing it again where it was lately used in any state.
    struct Measured {
        std::optional<screen::Size> size;
        bool not_yet = false;
    };
    Measured size(screen::Image::Folder folder, const std::string& file);
    /// Drawn at once, whatever it shows. Of those that are none the same is said: there is nothing to draw. Nothing: it is
    /// being read.
    std::optional<bool> is_light(screen::Image::Folder folder, const std::string& file);
    enum class Letters { all, without_words };
    /// Draws it for what it shows and whether it may be drawn at all: here if it is light and takes next to nothing, else in the
    /// helper. Nothing is reported.
    DrawingTrial look(screen::Image::Folder folder, const std::string& file, const SvgState& state,
                      Letters letters = Letters::all);
    /// Of a photograph: whether it moves. Nothing: its header is being read.
    std::optional<bool> is_clip(const std::string& file);
    /// A photograph's pixels; see draw_photo. Nothing is reported.
    std::variant<Raster, SvgRefusal> photo(const std::string& file, PixelSize whole, const PixelRect& part) const;
    /// Why it cannot be shown as it is.
    std::optional<SvgRefusal> fault(screen::Image::Folder folder, const std::string& file);
    /// What it says to every reader in one language.
    std::vector<SvgWords> words(screen::Image::Folder folder, const std::string& file);
    void forget();

private:
    struct Parsed {
        std::shared_ptr<SvgDocument> document;
        std::size_t bytes = 0;
        std::optional<SvgRefusal> refused = {};
    };
    /// What was parsed for the latest state; null: nothing.
    const Parsed* latest(const std::string& name);
    /// That, if it can be put into this state; else nothing is parsed yet.
    Parsed taken_over(const std::string& name, const SvgState& state);
    /// Null: not yet.
    const SvgText* read(screen::Image::Folder folder, const std::string& file);
    static Parsed parse(const SvgText& svg);
    Measured photo_size(const std::string& name, const SvgText* header);
    DrawingTrial small_photo(const std::string& file, const PhotoFacts& facts) const;
    /// Its small picture; nothing when it cannot be drawn, or takes so long that the helper has to say what it costs.
    std::optional<Ink> quickly_drawn(screen::Image::Folder folder, const std::string& file, const SvgState& state);
    void drop_text();

    DrawingTexts& texts_;
    ReportOnce& report_;
    DrawingTrials& trials_;
    base::LruCache<Parsed> parsed_;             ///< by name and state
    base::LruCache<std::string> latest_{4096};  ///< by name: the state it was asked for last, as a key
    base::LruCache<bool> light_{4096};
    std::string read_name_;  ///< the drawing in `read_`: several states of one are asked for in a row
    std::shared_ptr<const SvgText> read_;
};

}  // namespace display
