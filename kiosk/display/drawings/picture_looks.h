// What drawings look like, for `check`. Inside display only; one thread.
#pragma once

#include <map>

#include "display/drawings/drawings.h"
#include "screen/picture_inspector.h"

namespace display {

class PictureLooks {
public:
    explicit PictureLooks(Drawings& drawings) : drawings_(drawings) {}

    screen::PictureInspector::Look look(const screen::PictureState& state);
    bool differ(const screen::PictureState& one, const screen::PictureState& other);
    std::vector<screen::PictureInspector::Words> words(const std::string& file);
    bool shows_words(const screen::PictureState& state);
    std::optional<base::Problem> icon(const std::string& file);
    /// The small picture of what was looked at lately, else null. Holds until the next question.
    const Ink* known(const screen::PictureState& state);
    void forget();

private:
    /// Empty when there is none.
    Ink small(const screen::PictureState& state);
    DrawingTrial draw(const screen::PictureState& state);
    Ink keep(const screen::PictureState& state, Ink ink);

    Drawings& drawings_;
    std::map<std::string, screen::PictureInspector::Look> looks_;                ///< by drawing and state
    std::map<std::string, std::vector<screen::PictureInspector::Words>> words_;  ///< by drawing
    std::map<std::string, bool> says_;                                           ///< whether its words are seen
    std::map<std::string, std::optional<base::Problem>> icons_;
    base::LruCache<Ink> small_{std::size_t{24} << 20};
};

}  // namespace display
