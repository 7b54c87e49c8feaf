// Fonts that are open, each in one size, the lately used ones only. Inside display only; UI thread.
#pragma once

#include <SDL_ttf.h>

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "base/lru_cache.h"
#include "display/fonts/face_letters.h"
#include "display/fonts/font_files.h"
#include "display/fonts/font_source.h"
#include "display/fonts/fonts.h"

namespace display {

/// A face in one size. Text is UTF-8, one direction, and every character is known to be in the face or to be drawn as a
/// box.
class OpenFont {
public:
    OpenFont(TTF_Font* font, const FontFamily& family);
    ~OpenFont();
    OpenFont(const OpenFont&) = delete;
    OpenFont& operator=(const OpenFont&) = delete;

    bool has(char32_t character) const;
    float advance(const std::string& text, const screen::RunStyle& style);
    TextMask mask(const std::string& text, const screen::RunStyle& style);

private:
    void prepare(const screen::RunStyle& style);
    std::string padded(const std::string& text) const;
    int baseline(const std::string& text, int height) const;

    TTF_Font* font_;
    const FontFamily& family_;
    float space_ = 0;  ///< advance of a space; 0: the font has none
};

/// A font file as it lies on the disk, mapped: what is read of it again and again takes no call of the system.
class FontBytes {
public:
    /// Empty when it cannot be read.
    explicit FontBytes(const std::string& file);
    ~FontBytes();
    FontBytes(const FontBytes&) = delete;
    FontBytes& operator=(const FontBytes&) = delete;

    const void* data() const { return data_; }
    std::size_t size() const { return size_; }

private:
    void* data_ = nullptr;
    std::size_t size_ = 0;
};

class FontCache {
public:
    FontCache(std::size_t kept_open, Fonts::Files files);
    ~FontCache();
    FontCache(const FontCache&) = delete;
    FontCache& operator=(const FontCache&) = delete;

    /// Null when the file is no sound font.
    std::shared_ptr<OpenFont> open(const FontFace& face, float px);
    /// Without opening it, which takes a hundred times as long. Nothing: it has to be opened to be sure.
    std::optional<bool> has(const FontFace& face, char32_t character);

private:
    FaceLetters letters_of(const FontFace& face);
    TTF_Font* open_file(const FontFace& face, int size);

    Fonts::Files files_;
    std::map<std::string, FontBytes> mapped_;  ///< by file; both outlive the fonts
    std::map<std::string, FontSource> sources_;
    std::map<std::pair<std::string, int>, FaceLetters> letters_;  ///< by file and face
    base::LruCache<std::shared_ptr<OpenFont>> fonts_;
};

}  // namespace display
