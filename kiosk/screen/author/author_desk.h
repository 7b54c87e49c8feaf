// What `preview` shows: the patient's screen, made smaller, with the author's tools beside it and what is wrong over it.
// UI thread.
#pragma once

#include <string>
#include <vector>

#include "base/problem.h"
#include "screen/draw_list.h"
#include "screen/sheet.h"

namespace screen {

/// Choices of one kind, one of them in use or each on or off.
struct AuthorTools {
    struct Choice {
        std::string label;
        std::string of;  ///< the action is author:<of>
        bool chosen = false;
    };
    std::string heading;
    std::vector<Choice> choices;
};

/// What an author has to see at once.
struct AuthorMessage {
    base::Severity severity = base::Severity::error;
    std::string where;  ///< "scripts/flows/heel-pain.lua:12"
    std::string what;
    std::string source;  ///< the line of the script; may be empty
    std::string advice;  ///< may be empty
    std::string open;    ///< the action author:<open> opens its file; empty: it has none
    bool here = true;    ///< about the slide on the screen
};

/// Marks over the patient's screen.
struct AuthorMarks {
    bool targets = false;  ///< what can be touched
    bool order = false;    ///< in which order it is read
};

class AuthorDesk {
public:
    AuthorDesk(TextMeasure& measure, PictureGeometry& pictures) : typesetter_(measure), pictures_(pictures) {}

    struct View {
        Size window;                          ///< pixels
        DrawList patient;                     ///< laid out for `place(window, …)`
        std::string title;                    ///< one line: where the author is
        std::vector<AuthorTools> tools;       ///< those that always look alike first, so that they stay where they are
        std::vector<std::string> facts;       ///< below them
        std::vector<AuthorMessage> messages;  ///< over the screen: the first is shown, of the others how many there are
        std::vector<AuthorMessage> findings;  ///< beside it, all
        std::string elsewhere;                ///< heading of those that are not about this slide
        struct Verdict {
            std::string words;
            base::Severity severity = base::Severity::unchecked;  ///< its colour
        } verdict;
        AuthorMarks marks;
        std::string pressed;  ///< tool under the finger: its `of`
        float scroll = 0;     ///< how far what stands beside the screen was moved up, pixels
    };
    struct Composed {
        DrawList list;
        float scroll = 0;  ///< as far as there is something to see
    };

    /// Where in the window the patient's screen stands, as large as fits beside the tools; pixels.
    static Rect place(Size window, Size patient_screen);

    Composed compose(const View& view);

private:
    Sheet sheet(Size px);
    DrawList marks(const View& view);
    DrawList bar(const View& view, float& scroll);
    float head(Sheet& side, const View& view);
    float body(Sheet& side, const View& view, float top);
    DrawList message(const View& view, Size room);

    Typesetter typesetter_;
    PictureGeometry& pictures_;
};

/// Everything in it, moved.
DrawList moved(DrawList list, float dx, float dy);

}  // namespace screen
