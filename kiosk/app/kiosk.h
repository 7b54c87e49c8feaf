// The running kiosk: one loop on the UI thread that waits, moves the session on, lays out and shows.
#pragma once

#include <functional>

#include "app/hand.h"
#include "app/hands/holding.h"
#include "app/hands/scan_frame.h"
#include "app/heartbeat.h"
#include "app/paper/printing.h"
#include "app/reading/explorer.h"
#include "app/reading/patience.h"
#include "app/reading/reader.h"
#include "app/screen_seam.h"
#include "flow/session.h"
#include "screen/layout.h"

namespace app {

/// For hands that shake: so long a press has to be held, and so long after it the next one may be its echo.
struct EasierTouch {
    flow::Time hold{500}, guard{1000};
};

/// Everything the kiosk needs, joined by main. All of it outlives the kiosk.
struct Parts {
    Screen& screen;
    screen::Layout& layout;
    flow::World world;
    flow::VisitCounter& counter;
    flow::Clock& clock;
    std::function<void()> begin_visit;                     ///< scripts forget the last one
    std::function<bool()> after_first_picture;             ///< slow beginnings; true: lay out again
    std::function<void()> at_rest = [] {};                 ///< home is shown and prepared: a moment when nobody waits
    std::function<bool()> may_end = [] { return false; };  ///< asked while nobody visits: true ends the loop
    flow::Time tap_guard{0};                               ///< see Hand
    /// Takes what other threads posted to this one, which they then wake: at every turn. True: lay out again.
    std::function<bool()> take_posted = [] { return false; };
    /// One step of what is left to read of the home screen in this language, of a millisecond or so, when nobody wants
    /// anything. False: nothing is left.
    std::function<bool(const std::string& language)> read_ahead = [](const std::string&) { return false; };
    flow::Time invite{0};  ///< so often a quiet first screen says how to be read to; 0: never
    std::function<bool()> may_invite = [] {
        return true;
    };                       ///< nor is the attract loop shown; false: somebody is there who is no visitor
    Voice* voice = nullptr;  ///< null: it reads nothing aloud
    std::function<int()> first_volume =
        {};  ///< that visits begin with, where it may change; empty: as the world has it
    /// Of the slide shown.
    std::function<Recording(const flow::State&)> recording = [](const flow::State&) { return Recording{}; };
    std::function<bool(const std::string& language)> has_recordings = [](const std::string&) { return false; };
    Paper* paper = nullptr;  ///< null: there is no printer
    int most_printed = 2;    ///< leaflets a visit
    /// Of the topic shown, with what the visitor chose.
    std::function<Printout(const flow::State&)> printout = [](const flow::State&) { return Printout{}; };
    EasierTouch easier_touch = {};
    Heartbeat* heartbeat = nullptr;     ///< null: nobody looks after this kiosk
    flow::Scan scan = flow::Scan::off;  ///< how fast the frame moves for who presses the one switch; off: it is Enter
    /// So long after the first picture nothing is done ahead, unless somebody comes: a computer that is just starting has enough to
    /// do, and nobody was promised the first tap yet.
    flow::Time quiet_start{0};
};

class Kiosk {
public:
    explicit Kiosk(Parts parts);

    /// Until the screen says quit. A visit under way then ends as left.
    void run();

    const flow::State& state() const { return state_; }
    const flow::Action& focused() const { return interaction_.focused; }
    /// What the frame of who has one switch is around.
    const std::vector<flow::Action>& lit() const { return interaction_.lit; }

    /// Shows this instead, at the next turn of the loop: for a preview, whose author jumps about.
    void adopt(flow::State state);
    /// Flows or pictures may have changed: lays out again, at the next turn.
    void refresh() { changed_ = true; }

private:
    static inline const flow::Action slider_{flow::ActionKind::compare, ""};  ///< a picture with moments

    // The four phases of the loop.
    std::optional<screen::Input> wait();
    void take(const screen::Input& input);
    void move_on();
    void draw();

    void resize();
    void interrupt();
    void press(screen::Point point, flow::Time came);
    void drag(screen::Point point);
    void release(screen::Point point, flow::Time came);
    void draw_along(screen::Point point);
    void key(screen::Key key, flow::Time came);
    bool step_slider(screen::Key key);
    void speak_or_not(const char* how);
    // Held presses and one switch: kiosk_aids.cpp
    bool has_to_hold() const;
    void be_as_patient_as_wished();
    void hold();
    void move_held_on(flow::Time now);
    void one_switch(flow::Time came);
    void keep_frame();
    void move_frame_on();
    std::optional<flow::Time> aids_wake_at() const;
    void forget_aids();
    flow::Action reading_control() const;
    std::optional<flow::Action> same_switch(const flow::Action& turned) const;
    void move_focus(int by);
    void take_volume();
    void session(const flow::Event& event);
    void act(const flow::Action& action);
    bool is_by_ear() const;
    bool explore(const screen::Input& input, flow::Time came);
    void look(const screen::Input& input, bool looked);
    void end_look(const flow::Action& pressed);
    void stay_while_reading();
    void listen();
    void print(const flow::Action& action);
    std::optional<flow::Time> sound_due();
    void give_up_sound(flow::Time now);
    std::optional<flow::Time> next_invitation() const;
    void read_screen();
    bool may_work_ahead() const;
    void begin_to_prepare();
    void prepare();
    void read_ahead();
    screen::DrawList lay_out(const flow::State& state);
    std::optional<int> page_of_same_words(const screen::DrawList& list);
    bool means_something_else() const;
    bool read_an_answer() const;
    bool has_other_letters() const;
    void tell_hand(screen::DrawList before);
    flow::Action way_on();
    void keep_focus();
    flow::Time fade() const;

    Parts parts_;
    flow::State state_;
    flow::State shown_;  ///< what the screen shows, for choosing the fade
    screen::DrawList list_;
    screen::Interaction interaction_;
    Hand hand_;
    Pulse pulse_;
    Silence silence_;
    Reader reader_;
    Patience patience_;  ///< with the voice
    Printing printing_;
    Explorer explorer_;
    flow::Time invited_{0};
    flow::Action told_focus_;  ///< the focus that was said, or came with what is read
    Holding holding_;
    flow::Time hint_until_{0};
    ScanFrame frame_;
    bool keyboard_ = false;
    bool changed_ = true;
    bool other_size_ = false;  ///< of the screen, than list_ was laid out for
    bool quit_ = false;
    bool to_prepare_ = false;
    bool to_read_ = false;
    bool has_read_ = false;
    std::vector<flow::State> likely_;         ///< still to be laid out
    std::vector<screen::DrawList> prepared_;  ///< laid out, for drawing their pictures ahead
    bool first_ = true;
    flow::Time quiet_until_{0};
    flow::Time last_step_{0};
};

}  // namespace app
