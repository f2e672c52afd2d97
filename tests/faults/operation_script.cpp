// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/operation_script.h"

#include <QJsonDocument>

#include <array>

using namespace Qt::StringLiterals;

namespace otklik::test {

namespace {

enum Kind {
    TagAdd,
    TagRemove,
    TopicSet,
    PlaceSet,
    Assign,
    ImportanceSet,
    TypeSet,
    NoteAdd,
    ReplyDraft,
    OutcomeSet,
    Postpone,
    Promise,
    Resume,
    Undo,
    Escalate,
    kAlone, // these make sense alone
    EscalationReturn = kAlone,
    Reopen,
    Submit,
    Return,
    Approve,
    Send
};

/// What makes sense only one after another.
const std::vector<std::vector<int>> &stories()
{
    static const std::vector<std::vector<int>> all{{Reopen, Submit, Return, Submit, Approve, Send},
                                                   {Reopen, ReplyDraft, Submit, Approve, Send, Undo},
                                                   {Escalate, EscalationReturn},
                                                   {Postpone, Resume},
                                                   {NoteAdd, Undo, Undo}};
    return all;
}

} // namespace

OperationScript::OperationScript(quint32 seed, QStringList appeals, QStringList operators)
    : m_dice(seed)
    , m_appeals(std::move(appeals))
    , m_operators(std::move(operators))
{
}

QString OperationScript::mark(const QString &word)
{
    return m_mark = u"%1 №%2"_s.arg(word, QString::number(m_count));
}

QJsonObject OperationScript::fields(int kind)
{
    const QString n = QString::number(m_dice.bounded(9));
    switch (kind) {
    case TagAdd:
        return {{u"kind"_s, u"tag.add"_s}, {u"tag"_s, u"метка "_s + n}};
    case TagRemove:
        return {{u"kind"_s, u"tag.remove"_s}, {u"tag"_s, u"метка "_s + n}};
    case TopicSet:
        return {{u"kind"_s, u"topic.set"_s}, {u"topic"_s, mark(u"Тема"_s)}, {u"group"_s, u"Группа "_s + n}};
    case PlaceSet:
        return {{u"kind"_s, u"place.set"_s}, {u"district"_s, u"Район "_s + n}, {u"address"_s, mark(u"ул. Новая"_s)}};
    case Assign:
        return {{u"kind"_s, u"assign"_s}, {u"assignee"_s, m_operators.last()}, {u"department"_s, mark(u"Отдел"_s)}};
    case ImportanceSet:
        return {{u"kind"_s, u"importance.set"_s},
                {u"importance"_s, std::array{u"ordinary"_s, u"high"_s, u"critical"_s}.at(m_dice.bounded(3U))}};
    case TypeSet:
        return {{u"kind"_s, u"type.set"_s}, {u"type"_s, mark(u"Вид"_s)}};
    case NoteAdd:
        return {{u"kind"_s, u"note.add"_s}, {u"text"_s, mark(u"Заметка о дорогах"_s)}};
    case ReplyDraft:
        return {{u"kind"_s, u"reply.draft"_s}, {u"text"_s, mark(u"Набросок ответа"_s)}};
    case OutcomeSet:
        return {{u"kind"_s, u"outcome.set"_s}, {u"outcome"_s, mark(u"Решено"_s)}};
    case Reopen:
        return {{u"kind"_s, u"outcome.set"_s}, {u"outcome"_s, u"Не решено"_s}};
    case Postpone:
        return {{u"kind"_s, u"postpone"_s}, {u"until"_s, u"2099-01-01"_s}, {u"reason"_s, mark(u"Ждём весны"_s)}};
    case Promise:
        return {{u"kind"_s, u"promise"_s}, {u"until"_s, u"2099-02-01"_s}, {u"text"_s, mark(u"Сделаем"_s)}};
    case Resume:
        return {{u"kind"_s, u"resume"_s}};
    case Undo:
        return {{u"kind"_s, u"undo"_s}, {u"operation"_s, m_undoable.toString(QUuid::WithoutBraces)}};
    case Submit:
        return {{u"kind"_s, u"reply.submit"_s}, {u"text"_s, mark(u"Отвечаем"_s)}, {u"final"_s, false}};
    case Return:
        return {{u"kind"_s, u"reply.return"_s}, {u"remark"_s, mark(u"Поправьте"_s)}};
    case Approve:
        return {{u"kind"_s, u"reply.approve"_s}};
    case Send:
        return {{u"kind"_s, u"reply.send"_s}, {u"final"_s, false}};
    case Escalate:
        return {{u"kind"_s, u"escalate"_s}, {u"level"_s, 1 + m_dice.bounded(6)}, {u"reason"_s, mark(u"Не отвечают"_s)}};
    case EscalationReturn:
        return {{u"kind"_s, u"escalation.return"_s}, {u"result"_s, mark(u"Ответили"_s)}};
    default:
        Q_UNREACHABLE();
    }
}

OperationScript::Line OperationScript::next()
{
    ++m_count;
    m_mark.clear();
    if (m_story.empty()) {
        const QString appeal = m_appeals.at(m_dice.bounded(static_cast<int>(m_appeals.size())));
        if (m_dice.bounded(3) == 0) {
            const auto &story = stories().at(m_dice.bounded(static_cast<quint32>(stories().size())));
            for (auto kind = story.rbegin(); kind != story.rend(); ++kind)
                m_story.emplace_back(*kind, appeal);
        } else {
            m_story.emplace_back(m_dice.bounded(static_cast<int>(kAlone)), appeal);
        }
    }
    auto [kind, appeal] = m_story.back();
    m_story.pop_back();
    if (kind == Undo && m_undoable.isNull())
        kind = TagAdd;

    std::array<quint32, 4> bits{};
    m_dice.fillRange(bits.data(), static_cast<qsizetype>(bits.size()));
    const OperationId id = QUuid::fromRfc4122(QByteArray{reinterpret_cast<const char *>(bits.data()), sizeof bits});
    QJsonObject json = fields(kind);
    if (kind == Undo)
        appeal = m_undoableAppeal;
    json[u"id"] = id.toString(QUuid::WithoutBraces);
    json[u"appeal"] = appeal;
    json[u"by"] = kind == Approve || kind == Return ? m_operators.last() : m_operators.first();
    m_undoable = id;
    m_undoableAppeal = appeal;
    return {id, appeal, json[u"kind"].toString(), m_mark, QJsonDocument{json}.toJson(QJsonDocument::Compact)};
}

} // namespace otklik::test
