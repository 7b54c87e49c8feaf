#include "screen/fit/fitting.h"

#include <algorithm>
#include <optional>

namespace screen {

bool every_page_stands_free(const Sheet& blank, const DrawPage& draw, Fit& fit, int most_pages) {
    for (int page = 0, pages = 1; page < pages; ++page) {
        Sheet scratch = blank;
        pages = draw(scratch, page);
        if (pages > most_pages || !scratch.stands_free()) return false;
        fit.scrap |= scratch.has_scrap();
        fit.parted = std::max(fit.parted, scratch.parted_lines());
    }
    return true;
}

void look_at_words(Fit& fit, const Sheet& blank, const DrawPage& draw, int most_pages) {
    for (int page = 0, pages = 1; page < pages && page < most_pages; ++page) {
        Sheet scratch = blank;
        scratch.set_text_factor(fit.factor);
        pages = draw(scratch, page);
        fit.roomy &= !scratch.has_tight_words();
        if (!scratch.cuts_words()) continue;
        fit.words_whole = false;
        fit.cut_words.push_back(scratch.cut_word());
    }
}

namespace {

class Fitting {
public:
    Fitting(const Sheet& blank, const std::vector<DrawPage>& states)
        : scratch_(blank), states_(states), chosen_(blank.text_factor()) {}

    Fit find() {
        std::optional<Fit> best;
        for (float factor = chosen_; factor > least; factor -= factor > 1 ? 2 * step : step) {
            if (best && factor < std::max(1.0f, worth * chosen_)) break;
            auto fit = at(factor);
            if (fit && (!best || faults(*fit) < faults(*best))) best = fit;
            if (best && (best->factor <= 1 || (best->parted == 0 && !best->scrap))) break;
        }
        if (best) return *best;
        auto fit = at(least);
        return fit ? *fit : Fit{least, false};
    }

private:
    static constexpr float least = 0.75f, step = 0.125f, worth = 0.75f;

    /// Of each step of the letters' size too: nobody who wants them large gives up much of that for a line that stands alone.
    float faults(const Fit& fit) const {
        return static_cast<float>(fit.parted) + (fit.scrap ? 1 : 0) + (chosen_ - fit.factor) / (2 * step);
    }

    std::optional<Fit> at(float factor) {
        Fit fit{factor};
        scratch_.set_text_factor(factor);
        for (std::size_t i = 0; i < states_.size(); ++i) {
            auto state = (hardest_ + i) % states_.size();
            if (every_page_stands_free(scratch_, states_[state], fit)) continue;
            hardest_ = state;
            return std::nullopt;
        }
        return fit;
    }

    Sheet scratch_;
    const std::vector<DrawPage>& states_;
    float chosen_;
    std::size_t hardest_ = 0;  // the state that did not fit last: most likely it does not now either
};

}  // namespace

Fit fitting(const Sheet& blank, const std::vector<DrawPage>& states) {
    return Fitting(blank, states).find();
}

}  // namespace screen
