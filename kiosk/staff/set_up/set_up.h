// Set-up on the glass as a state machine: touches, time and what was done for it → what it shows, and what is to be done. Nothing is
// kept before the last page says so: whoever pulls the plug earlier begins at the first question again. Pure: no clock, no
// screen, no disk.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "flow/seams.h"
#include "screen/set_up/set_up_view.h"
#include "screen/sheet.h"
#include "staff/set_up/set_up_tasks.h"

namespace staff {

/// What is known before anybody answers.
struct SetUpSite {
    app::Config config;      ///< as it stands; the defaults at the first start
    bool again = false;      ///< the kiosk is set up already, and staff want to change it
    bool has_pin = false;    ///< it may stay as it is
    std::string host_name;   ///< this computer's
    screen::Panel panel;     ///< as the screen says, or as large as is assumed
    std::string panel_name;  ///< "1920x1080 pixels, 527x296 mm": to tell whether another kiosk has one like it
    std::vector<screen::SetUpLanguage> languages;
};

/// Of a kiosk that was set up already: nobody touches so long, then patients get it back as it was.
inline constexpr flow::Time set_up_again_quiet{300'000};
inline constexpr flow::Time hold_begins{450}, hold_repeats{40};

class SetUp {
public:
    explicit SetUp(SetUpSite site);

    /// It is shown from now on.
    void begin_watch(flow::Time now) { last_touch_ = now; }

    enum class Ending { none, done, left };
    Ending ending() const { return ending_; }

    /// Something was tapped: `of` as in the actions staff:<of> that the screens have.
    void press(const std::string& of, flow::Time now);
    /// A finger rests on this, or on nothing any more. What makes the card larger goes on as long as it does.
    void hold(const std::string& of, flow::Time now);
    void let_go(flow::Time now);
    void choose_language(const std::string& language, flow::Time now);
    void tick(flow::Time now);
    /// When to call `tick`; nothing: never.
    std::optional<flow::Time> wake_at() const;

    struct Begun {
        SetUpTask task;
        int number;
    };
    /// What is to be begun now; each once.
    std::optional<Begun> take_task();
    void done(int number, SetUpResult result);

    screen::SetUpView view() const;
    /// How picture and touches are to be turned, and the size that was measured; 0: what the screen says.
    int degrees() const { return config_.rotate; }
    double inches() const { return config_.screen_inches; }

private:
    using Question = screen::SetUpQuestion;

    Question question() const { return at_stick_ ? Question::stick : way_[at_]; }
    void on();
    void back();
    void skip();
    void enter();
    void begin(SetUpTask task, bool wait);
    void answered(const OnSticks& found);
    void answered(const Saved& saved);
    void answered(const WrittenSettings& written);
    void answered(const SetUpChecks& checks) { checks_ = checks.lines; }

    void turn(const std::string& top);
    void resize(const std::string& of, float by);
    double measured() const;
    void type(const std::string& of);
    void choose_pin();
    void take_key(bool take);
    void use_stick();
    bool may_go_on() const;
    bool may_skip() const;
    std::vector<screen::SetUpRow> rows() const;
    std::vector<screen::SetUpRow> rows_of_others() const;

    SetUpSite site_;
    app::Config config_;  ///< the answers so far
    std::string pin_;     ///< empty: as it was
    std::string language_ = "en";
    std::vector<Question> way_;
    std::size_t at_ = 0;
    Ending ending_ = Ending::none;
    flow::Time last_touch_{0};

    std::string typed_;
    std::string first_pin_;  ///< until it was typed twice
    screen::SetUpKeys keys_ = screen::SetUpKeys::small;
    float card_px_ = 0;
    std::string held_;
    flow::Time repeats_at_{0};
    bool repeated_ = false;  ///< by holding: lifting the finger is no tap

    std::string remark_, told_;
    bool good_ = false;
    OnSticks found_;
    std::size_t key_at_ = 0;  ///< of found_.keys
    bool of_stick_ = false;   ///< answers of another kiosk are used
    bool at_stick_ = false;   ///< beside the way: what lies on a stick is shown
    bool touched_ = false;    ///< the first page: nobody need be led away from it any more
    std::vector<screen::SetUpCheck> checks_;

    std::deque<Begun> to_begin_;
    std::optional<SetUpTask::Kind> busy_;  ///< what must be waited for
    int number_ = 0, waited_for_ = 0;      ///< of the last task, of the one that is waited for
};

}  // namespace staff
