// `preview`: the patient's screen in a window, the author's tools beside it, and what was saved a moment ago on it. A kiosk
// runs inside; this is the screen it believes to have.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/kiosk.h"
#include "base/marked_problem.h"
#include "screen/author/author_desk.h"

namespace app {

/// The pack somebody is writing in, joined by main. UI thread.
class Workshop {
public:
    virtual ~Workshop() = default;
    /// The version in use; the references stay valid, what they lead to changes with `reload`.
    virtual flow::Library& library() = 0;
    virtual flow::NextSlide& next_slide() = 0;
    virtual std::vector<std::string> flow_ids() = 0;

    /// Whether a file was saved since this was asked last.
    virtual bool changed() = 0;
    /// Reads everything again. Where `flow` (empty: the home screen) can then not be shown in the language, the version in
    /// use stays. What is wrong, the worst first.
    virtual base::Problems reload(const std::string& flow, const std::string& language) = 0;
    /// What went wrong since it was asked last, without a reload: a drawing, a function of a script.
    virtual base::Problems failures() = 0;

    /// Has everything looked at that belongs to a flow (empty: to the whole pack), beside what goes on here; what was
    /// asked for before is given up. `judged` has the result once somebody was woken for it.
    virtual void judge(const std::string& flow) = 0;
    /// What `check` says, sorted by file and line; `complete` is false when it could not be asked.
    struct Judged {
        base::MarkedProblems problems;
        bool complete = true;
    };
    virtual std::optional<Judged> judged() = 0;

    /// Opens a file of the pack where the author writes; what to tell of that.
    virtual std::string open(const std::string& file, int line) = 0;

    /// With the lines they are about, as they are on the disk.
    virtual base::MarkedProblems marked(const base::Problems& problems) = 0;
    /// How hard the slide and the flow are to read, in words; empty: no formula for the language.
    virtual std::string reading_grade(const flow::Flow& flow, const std::string& slide,
                                      const std::string& language) = 0;

    /// Of the slide shown, and whether there are any in a language: as the kiosk would play them.
    virtual Recording recording(const flow::State& state) = 0;
    virtual bool has_recordings(const std::string& language) = 0;
};

struct PreviewParts {
    Screen& window;
    screen::AuthorDesk& desk;
    screen::Layout& layout;
    Workshop& workshop;
    flow::Clock& clock;
    Voice* voice = nullptr;  ///< null: it reads nothing aloud
};

struct PreviewStart {
    std::string flow, slide, language;
    std::string about_warnings = {};  ///< told beside warning slides: which emergency number is on them
};

class Preview final : public Screen {
public:
    Preview(PreviewParts parts, const PreviewStart& start);

    /// Until the window is closed.
    void run();

    // The kiosk's screen.
    screen::Panel panel() override;
    void show(screen::DrawList list, flow::Time fade, flow::Time now) override;
    void step(flow::Time now) override { parts_.window.step(now); }
    bool fading() const override { return parts_.window.fading(); }
    std::optional<flow::Time> next_picture() const override { return parts_.window.next_picture(); }
    void prepare(const std::vector<screen::DrawList>&) override {}
    void expose() override { parts_.window.expose(); }
    void forget() override { parts_.window.forget(); }
    std::optional<screen::Input> wait(flow::Time timeout) override;

private:
    std::optional<screen::Input> take(screen::Input input);
    std::optional<screen::Input> pointer(screen::Input input);
    void tool_pointer(const screen::Input& input);
    void scroll_to(float scroll);
    void use(const std::string& tool);
    void reload();
    void go_to(const std::string& flow, const std::string& slide);
    void redraw();
    void add_messages(const base::Problems& problems);
    void judge();
    std::vector<screen::AuthorMessage> findings();
    screen::AuthorDesk::View::Verdict verdict() const;
    screen::AuthorDesk::View view();
    std::string title() const;
    std::vector<screen::AuthorTools> tools();
    screen::AuthorTools topics();
    screen::AuthorTools slides(const flow::Flow& flow);
    std::vector<std::string> facts();
    const std::string& grade_of(const flow::Flow& flow, const std::string& slide);
    screen::Size window_size() { return parts_.window.panel().px; }
    std::string shown_flow() const { return kiosk_.state().place().flow; }

    PreviewParts parts_;
    flow::World world_;
    Kiosk kiosk_;
    std::size_t shape_ = 0;
    screen::AuthorMarks marks_;
    std::vector<screen::AuthorMessage> messages_;
    std::map<std::string, std::string> grades_;  ///< by slide and language, until something is saved
    std::string judged_flow_ = "?";              ///< `judge` was asked about; no flow's name at first
    std::optional<Workshop::Judged> judged_;     ///< nothing: it is being looked at
    std::string about_warnings_;
    std::string status_ = "What you save shows here by itself.";
    screen::DrawList patient_, all_;
    std::string pressed_;      ///< tool under the finger
    bool in_patient_ = false;  ///< the finger went down on the patient's screen
    float scroll_ = 0;         ///< of what stands beside it, pixels
    struct Held {              ///< a finger on that
        float y, scroll;
    };
    std::optional<Held> held_;
};

}  // namespace app
