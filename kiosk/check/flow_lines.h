// On which line of its file stands a part of a flow.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "flow/flow.h"
#include "pack/pack_files.h"

namespace check {

/// Where what is written of a slide ends: the next slide's line; 0: with the file.
int line_after(const flow::Flow& flow, const flow::Slide& slide);

/// Reads the file only when a line is asked for, which is when something is wrong.
class FlowLines {
public:
    FlowLines(const flow::Flow& flow, const std::filesystem::path& pack) : flow_(flow), path_(pack / flow.file) {}

    /// Where the slide says this word; the slide's own line when it stands elsewhere.
    int of(const flow::Slide& slide, std::string_view word);
    /// Where the flow's head says it; 0 when it stands elsewhere.
    int of_head(std::string_view word);

private:
    const pack::SourceText& source();

    const flow::Flow& flow_;
    std::filesystem::path path_;
    std::optional<pack::SourceText> source_;
};

}  // namespace check
