// A screen being laid out: takes canvas units from the start edge, gives a DrawList in pixels. Mirrors everything for
// right-to-left languages, but not what stands inside a picture. One thread at a time.
#pragma once

#include <string>
#include <vector>

#include "flow/marks.h"
#include "flow/seams.h"
#include "flow/settings.h"
#include "screen/draw_list.h"
#include "screen/picture_geometry.h"
#include "screen/text/typesetter.h"
#include "screen/theme.h"

namespace screen {

/// The panel: its pixels and how large one is. An unknown size is taken as 21.5 inches.
struct Panel {
    Size px{1080, 1920};
    float mm_per_px = 0.248f;
    float above = 0;  ///< pixels of the screen above it, where it is the lower part of one; see frame/reach
};

/// How the voice stands that reads aloud, to somebody who wants that.
enum class Reading {
    silent,  ///< all was read
    speaking,
    paused,
    not_recorded,  ///< this slide is not, and only recordings can be heard in this language
    no_voice,      ///< none for this language, nor recordings
    no_sound,      ///< no device, or none that can be used
};

/// How it stands with what can be taken home on paper.
enum class OnPaper {
    not_offered,  ///< there is no printer
    offered,
    coming,
    busy,      ///< the printer prints something else first
    was_busy,  ///< for too long: it was taken back
    printed,
    no_paper,
    jam,
    needs_help,  ///< a door is open, ink is missing, or something that it does not say
    no_answer,   ///< it is switched off, or refused
    enough,      ///< this visitor has printed all that one may
};

/// What the visitor is doing to the controls at this moment; changes their look, never their place.
struct Interaction {
    flow::Action pressed;
    flow::Action focused;  ///< by keyboard; none while only touch is used
    Reading reading = Reading::silent;
    int held = 0;  ///< per cent of the time that `pressed` has to be held; 0: it need not be, or was not yet
    flow::Action let_go = {};            ///< was let go too soon: a hint stands beside it
    std::vector<flow::Action> lit = {};  ///< with one switch: what a press chooses from, or does
    OnPaper paper = OnPaper::not_offered;
};

enum class Align { start, centre, end };

class Sheet {
public:
    Sheet(const Panel& panel, const flow::Settings& settings, const Interaction& interaction, Typesetter& typesetter,
          PictureGeometry& pictures, flow::Library& library);

    // The canvas: scale = max(0.248 mm / size of a pixel, short side / 1200), so that a unit is never smaller than 0.248 mm.
    static float scale_of(const Panel& panel);
    float width() const { return width_; }
    float height() const { return height_; }
    float scale() const { return scale_; }  ///< pixels a unit
    float px_per_mm() const { return list_.px_per_mm; }
    bool landscape() const { return width_ > height_ && room_above_ == 0; }
    /// For who has low controls on a screen that stands: so high is what lies above the part within reach, at y from
    /// -room_above() to 0. What is neither touched nor read has its place there. 0: there is none, or too little for a picture.
    float room_above() const { return room_above_; }
    /// At the sides of what stands on it.
    float margin() const { return room_above_ > 0 ? space::gutter : space::margin; }
    bool mirrored() const { return mirrored_; }
    /// 1, 1.5 or 2 as the visitor chose; less where the panel has no room for that (see Layout).
    float text_factor() const { return text_factor_; }
    void set_text_factor(float factor) { text_factor_ = factor; }
    const Palette& colors() const { return colors_; }
    const flow::Settings& settings() const { return settings_; }
    flow::Library& library() { return library_; }
    OnPaper paper() const { return interaction_.paper; }
    PictureGeometry& pictures() { return pictures_; }

    /// An interface word in the visitor's language.
    std::string word(const char* english) { return library_.word(english, settings_.language); }

    // Text. Widths and heights in units.
    struct Words {
        ParagraphPointer paragraph;
        float width = 0, height = 0, font_px = 0;
        float line = 0;
        bool tight = false;  ///< has no room here, not even in the smallest letters; whoever draws it knows
    };
    enum class Shape { natural, balanced };
    Words set(const std::string& text, Type type, Weight weight, float width, Shape shape = Shape::natural);
    /// As `set`, but smaller where a word would have to be cut: down to the body size, in steps.
    Words set_whole_words(const std::string& text, Type type, Weight weight, float width, Shape shape = Shape::natural);
    /// On one line, smaller where it would not fit: down to a caption's size.
    Words set_one_line(const std::string& text, Type type, Weight weight, float width);
    /// On a button: on one line or two close ones, as large as they fit into `room`, down to a caption's size. `icon` is
    /// the width that a sign beside them takes of it; it shrinks with them, so that larger text is never smaller on
    /// the same button.
    Words set_label(const std::string& text, Type type, Weight weight, Size room, float icon = 0);
    float longest_word(const std::string& text, Type type, Weight weight);
    /// Lines [first, last) of the words, the first at y.
    void lines(const Words& words, std::size_t first, std::size_t last, float x, float y, float width, Color color,
               Align align = Align::start);
    void text(const Words& words, float x, float y, float width, Color color, Align align = Align::start) {
        lines(words, 0, words.paragraph->lines.size(), x, y, width, color, align);
    }

    // Shapes
    void box(Rect rect, float radius, Color fill, Color line = {}, float line_width = 0, bool dashed = false);
    void stroke(Point from, Point to, Color color, float line_width);
    void disc(Point centre, float radius, Color fill, Color line = {}, float line_width = 0);
    void arc(Point centre, float radius, float line_width, float share, Color color);
    void icon(const std::string& name, Rect rect, Color color);
    /// In the middle of the area, each of its modules so many whole pixels wide, on a white card with its quiet zone. Returns
    /// that card, which may be larger than the area.
    Rect code(const qr::Code& code, float module_px, Rect area);

    /// The picture, as large as fits, standing in the middle of `area` (at its top with Align::start), cut to `clip` with
    /// round corners. Returns where its viewBox came to lie, in units as seen (not mirrored), or an empty rectangle.
    Rect picture(const flow::Picture& picture, Rect area, Rect clip, float clip_radius, Align vertical = Align::centre,
                 const std::string& highlight = {});

    /// The picture drawn last fades over to another of its states, or to another photograph in the same area, by this share.
    void cross_fade(const flow::Picture& to, Rect area, Align vertical, float share);

    /// The picture drawn last is a clip that can be played; where it is given up, its first picture stands there.
    void clip(Image::Clip play);

    /// In a round window: a drawing as large as fits, a photograph so that it fills the window. What a standing photograph has
    /// too much is cut off below rather than above, where heads are.
    void round_window(const std::string& file, Point centre, float radius);

    /// Where `picture` would put it.
    Rect place(const flow::Picture& picture, Rect area, Align vertical);

    /// Where a part of a placed picture is, in units as seen.
    std::optional<Point> anchor(const flow::Picture& picture, Rect placed, const std::string& id);

    // Meaning. `label` is what is read aloud: see flow::said.
    Element& element(Role role, const flow::Said& label, Rect rect, flow::Action action = {}, float font_px = 0,
                     Color foreground = {}, Color background = {});
    void nearest(Rect area_as_seen, const std::vector<std::pair<Point, std::size_t>>& anchors);
    /// A finger that took hold of what does this draws it along within `area`, from x `from` to `to`.
    void travel(Rect area, float from, float to, const flow::Action& action);
    /// The words that answer a touch of this page stand on that one, from 0.
    void answer_on(int page) { list_.answer = page; }
    std::size_t element_count() const { return list_.elements.size(); }
    bool is_pressed(const flow::Action& action) const { return action && action == interaction_.pressed; }
    /// As a whole, because it need not be held; what has to be held fills by and by.
    bool fills_at_once(const flow::Action& action) const { return is_pressed(action) && interaction_.held <= 0; }
    /// How much of the time that this has to be held has gone, 0 to 1.
    float held(const flow::Action& action) const {
        return is_pressed(action) ? static_cast<float>(interaction_.held) / 100 : 0;
    }
    bool is_focused(const flow::Action& action) const { return action && action == interaction_.focused; }

    /// From start-edge units to units as seen, and back: the same for both.
    Rect mirror(Rect rect) const { return mirrored_ ? Rect{width_ - rect.x - rect.w, rect.y, rect.w, rect.h} : rect; }
    Point mirror(Point point) const { return mirrored_ ? Point{width_ - point.x, point.y} : point; }

    /// Whether elements from `first` on stay in this area (from the start edge); remembered for `stands_free`.
    void keep_within(Rect area, std::size_t first);
    /// Something had no room: smaller text is wanted.
    void spill() { spilled_ = true; }
    /// A picture had so little room that nothing is recognised on it, and no page would give it more.
    void shrink_picture() { scrap_ = true; }
    bool has_scrap() const { return scrap_; }
    /// Pages end where they should not; how bad that is as `parted` has it.
    void part_lines(int how_bad) { parted_ = std::max(parted_, how_bad); }
    int parted_lines() const { return parted_; }
    /// Words were drawn that have no room (Words::tight), or a word divided where it may not be.
    bool has_tight_words() const { return tight_words_; }
    bool cuts_words() const { return !cut_word_.empty(); }
    const std::string& cut_word() const { return cut_word_; }  ///< the first
    /// Of words that were tried and left out: they are to have room all the same.
    void note_words_of(const Sheet& tried) {
        tight_words_ |= tried.tight_words_;
        if (cut_word_.empty()) cut_word_ = tried.cut_word_;
    }
    /// Nothing drawn so far lies off the screen, over something else, or too near to another target.
    bool stands_free() const;

    /// The same panel and visitor, with nothing drawn yet.
    Sheet blank() const;
    /// The same for words of another language.
    Sheet blank_in(const std::string& language) const;
    /// Nothing is drawn any more.
    void clear();
    /// Over what stands here comes what was drawn on a blank sheet of it.
    void append(Sheet&& drawn);

    DrawList finish(int pages);

private:
    Words set_scaled(const std::string& text, Type type, Weight weight, float width, Shape shape, float factor);
    void dot(const Paragraph::Placed& item, float font_px, float left, float baseline, Color color);
    Rect px(Rect as_seen) const;
    Point px(Point as_seen) const { return {as_seen.x * scale_, as_seen.y * scale_}; }

    flow::Settings settings_;
    Interaction interaction_;
    Typesetter& typesetter_;
    PictureGeometry& pictures_;
    flow::Library& library_;
    const flow::Look& look_;
    Palette colors_;
    float scale_, width_, height_, room_above_;
    bool mirrored_;
    float text_factor_;
    bool spilled_ = false, tight_words_ = false, scrap_ = false;
    std::string cut_word_;
    int parted_ = 0;
    DrawList list_;
};

}  // namespace screen
