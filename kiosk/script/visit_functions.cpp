#include "script/visit_functions.h"

#include <string_view>

#include "script/functions.h"
#include "script/host.h"
#include "script/mistakes/suggest.h"

namespace script {

namespace {

int raise_unknown_slide(lua_State* state, const flow::Flow& flow, const char* id) {
    const char* best = nullptr;
    int distance = 1000;
    for (const auto& slide : flow.slides) {
        int d = edit_distance(id, slide.id);
        if (d >= distance || !resembles(id, slide.id)) continue;
        best = slide.id.c_str();
        distance = d;
    }
    Excerpt written(id);
    lua_pushfstring(state, "there is no slide \"%s\" in this flow", written.text);
    const char* what = lua_tostring(state, -1);
    if (!best) return raise(state, what, "use the name of a slide of this flow");
    lua_pushfstring(state, "did you mean \"%s\"", best);
    return raise(state, what, lua_tostring(state, -1));
}

/// The slide a question is about; raises when the script asks in a wrong way.
const flow::Slide& asked_slide(lua_State* state, const char* function) {
    const auto* request = host_of(state).request;
    if (lua_gettop(state) != 2 || lua_type(state, 1) != LUA_TTABLE || lua_type(state, 2) != LUA_TSTRING) {
        lua_pushfstring(state, "visit:%s needs the name of a slide", function);
        const char* what = lua_tostring(state, -1);
        lua_pushfstring(state, "write visit:%s(\"name\") with a colon and quotes", function);
        raise(state, what, lua_tostring(state, -1));
    }
    if (!request) raise(state, "the visit can only be asked inside choose", "use the function's own visit");
    std::string_view id = lua_tostring(state, 2);
    for (const auto& slide : request->flow.slides) {
        if (slide.id == id) return slide;
    }
    raise_unknown_slide(state, request->flow, id.data());
    return request->flow.slides.front();  // never reached: raise does not return
}

const flow::VisitView::Given* given_at(lua_State* state, const char* function, flow::SlideKind kind) {
    const auto& slide = asked_slide(state, function);
    const bool question = kind == flow::SlideKind::question;
    if (question ? slide.answers.empty() : slide.kind != kind) {
        lua_pushfstring(state, "slide \"%s\" is no %s", slide.id.c_str(), question ? "question" : "choice");
        raise(state, lua_tostring(state, -1),
              question ? "ask visit:seen or visit:choice instead" : "ask visit:right or visit:answer instead");
    }
    const flow::VisitView::Given* last = nullptr;
    for (const auto& given : host_of(state).request->view.given) {
        if (given.slide == slide.id) last = &given;
    }
    return last;
}

int right(lua_State* state) {
    const auto* given = given_at(state, "right", flow::SlideKind::question);
    lua_pushboolean(state, given && given->right);
    return 1;
}

int answer(lua_State* state) {
    const auto* given = given_at(state, "answer", flow::SlideKind::question);
    if (!given) return 0;
    lua_pushinteger(state, given->answer);
    return 1;
}

int choice(lua_State* state) {
    const auto* given = given_at(state, "choice", flow::SlideKind::choice);
    if (!given) return 0;
    lua_pushstring(state, given->to.c_str());
    return 1;
}

int seen(lua_State* state) {
    const auto& slide = asked_slide(state, "seen");
    bool found = false;
    for (const auto& id : host_of(state).request->view.seen) found = found || id == slide.id;
    lua_pushboolean(state, found);
    return 1;
}

int unknown_question(lua_State* state) {
    return raise(state, "the visit does not know that", "ask visit:right, visit:answer, visit:choice or visit:seen");
}

int refuse_writing(lua_State* state) {
    return raise(state, "the visit can only be read", "use a local of the function");
}

constexpr NamedFunction questions[] = {{"right", right}, {"answer", answer}, {"choice", choice}, {"seen", seen}};

}  // namespace

void push_view(lua_State* state) {
    lua_newtable(state);
    lua_createtable(state, 0, 2);
    lua_newtable(state);
    for (const auto& entry : questions) {
        lua_pushcfunction(state, entry.function);
        lua_setfield(state, -2, entry.name);
    }
    lua_createtable(state, 0, 1);
    lua_pushcfunction(state, unknown_question);
    lua_setfield(state, -2, "__index");
    lua_setmetatable(state, -2);  // of the questions
    lua_setfield(state, -2, "__index");
    lua_pushcfunction(state, refuse_writing);
    lua_setfield(state, -2, "__newindex");
    lua_setmetatable(state, -2);  // of the view
}

}  // namespace script
