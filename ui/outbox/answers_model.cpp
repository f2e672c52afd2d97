// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/answers_model.h"

#include "core/text/plain_text.h"
#include "ui/actions/desk_words.h"
#include "ui/delivery/delivery_words.h"
#include "ui/words/words.h"

#include <QFont>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

void AnswersModel::setAnswers(std::vector<OpenAnswer> answers, const ConfigurationPtr &configuration, Timestamp now)
{
    const auto isSameRow = [](const OpenAnswer &a, const OpenAnswer &b) {
        return a.delivery.reply == b.delivery.reply;
    };
    const bool isSameOrder = configuration == m_configuration && std::ranges::equal(answers, m_answers, isSameRow);
    if (isSameOrder) { // the selection and the place of the scroll bar stay
        m_answers = std::move(answers);
        m_now = now;
        if (!m_answers.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_answers = std::move(answers);
    m_configuration = configuration;
    m_now = now;
    endResetModel();
}

int AnswersModel::rowOf(const OperationId &reply) const
{
    const auto found =
        std::ranges::find_if(m_answers, [&reply](const OpenAnswer &each) { return each.delivery.reply == reply; });
    return found == m_answers.end() ? -1 : static_cast<int>(found - m_answers.begin());
}

int AnswersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_answers.size());
}

int AnswersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString AnswersModel::text(const OpenAnswer &answer, int column) const
{
    switch (static_cast<Column>(column)) {
    case Appeal: {
        const QString number = displayName(answer.number);
        return answer.author.isEmpty() ? number : tr("%1, %2").arg(number, displayName(answer.author));
    }
    case Channel:
        if (answer.isForwarding)
            return tr("request to “%1”").arg(displayName(answer.account));
        return tr("%1, %2").arg(displayName(Words::channel(answer.channel)), displayName(answer.account));
    case Since:
        return timeWords(*m_configuration).when(answer.since, m_now);
    case Why:
        return DeliveryWords::brief(answer.delivery);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant AnswersModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const OpenAnswer &shown = answer(index.row());
    if (role == Qt::DisplayRole) {
        const QString words = text(shown, index.column());
        return index.column() == Why && shown.needsPerson() ? u"⚠ "_s + words : words;
    }
    if (role == Qt::AccessibleTextRole)
        return text(shown, index.column());
    if (role == Qt::FontRole && shown.needsPerson()) {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    return {};
}

QVariant AnswersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Appeal:
        return tr("Appeal");
    case Channel:
        return tr("Channel");
    case Since:
        return tr("Since");
    case Why:
        return tr("Delivery");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace otklik
