// The screens that show words of the program, with as little else on them as there can be. Inside check only; one thread at
// a time.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "check/check_interface.h"
#include "flow/seams.h"
#include "flow/session.h"
#include "screen/frame/easier_panel.h"

namespace check {

/// Whether words are looked at just now; in the place of others stands a single letter.
using Shown = std::function<bool(const std::string& text)>;

struct SampleScreen {
    /// Which page of the program it is: what a state says, or one that no state leads to.
    enum class Page { of_state, full_home, kiosk_at_rest, listening };

    flow::State state;
    std::string name;  ///< "the home screen"
    flow::ReviewStatus status = flow::ReviewStatus::draft;
    Page page = Page::of_state;
    screen::Speech speech = screen::Speech::available;
    screen::Reading reading = screen::Reading::silent;  ///< while listening
    screen::OnPaper paper = screen::OnPaper::not_offered;
};

std::vector<SampleScreen> screens_of(const InterfaceWords& words);

/// What one of these screens shows, in the words of a language. Refers to all it is given.
class SampleLibrary : public flow::Library {
public:
    SampleLibrary(const InterfaceWords& words, const SampleScreen& screen, const Shown& shown);

    const flow::Home& home(const std::string&) override { return home_; }
    flow::FlowPointer flow(const std::string& id, const std::string& language) override;
    bool offered(const std::string& id, const std::string& language) override;
    Tile tile(const std::string& id, const std::string& language) override;
    std::string word(const std::string& english, const std::string& language) override;

private:
    std::string seen(const std::string& text) const;
    void keep_longest_topics();
    void fill_with_topics();

    const InterfaceWords& words_;
    flow::Home home_;
    const Shown& shown_;
    flow::FlowPointer flow_;
};

}  // namespace check
