// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pickers/alike_list.h"

#include "core/text/plain_text.h"
#include "ui/widgets/key_place.h"
#include "ui/words/words.h"

#include <QKeyEvent>
#include <QSignalBlocker>

#include <cmath>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr qsizetype kSnippet = 200;
constexpr float kWorthSaying = 0.15F;

QString lineOf(const Alike &alike)
{
    QStringList parts{AlikeList::words(alike.likeness), oneLine(Words::channelShort(alike.row.channel), 4),
                      displayName(alike.row.author), oneLine(alike.row.snippet, kSnippet)};
    parts.removeAll(QString{});
    return parts.join(u"  ·  "_s);
}

} // namespace

AlikeList::AlikeList(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(u"alike"_s);
    setAccessibleName(tr("Appeals that are alike"));
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    connect(this, &QListWidget::itemChanged, this, &AlikeList::marksChanged);
}

void AlikeList::setAlike(const std::vector<Alike> &alike)
{
    const QSignalBlocker quiet{this};
    clear();
    m_ids.clear();
    for (const Alike &each : alike) {
        m_ids.push_back(each.row.id);
        const bool isSure = each.likeness.score >= kSurelyAlike;
        (new QListWidgetItem(lineOf(each), this))->setCheckState(isSure ? Qt::Checked : Qt::Unchecked);
    }
    if (!alike.empty())
        setCurrentRow(0);
}

void AlikeList::markAll(bool isMarked)
{
    {
        const QSignalBlocker quiet{this};
        for (int row = 0; row < count(); ++row)
            item(row)->setCheckState(isMarked ? Qt::Checked : Qt::Unchecked);
    }
    viewport()->update();
    emit marksChanged();
}

bool AlikeList::handleKey(const QKeyEvent *event)
{
    const Qt::KeyboardModifiers held = event->modifiers();
    if (placeKey(event) != Qt::Key_A || (held & ~Qt::ShiftModifier) != Qt::ControlModifier)
        return false;
    markAll(!held.testFlag(Qt::ShiftModifier));
    return true;
}

void AlikeList::keyPressEvent(QKeyEvent *event)
{
    if (!handleKey(event))
        QListWidget::keyPressEvent(event);
}

std::vector<AppealId> AlikeList::marked() const
{
    std::vector<AppealId> ids;
    for (int row = 0; row < count(); ++row) {
        if (item(row)->checkState() == Qt::Checked)
            ids.push_back(m_ids[static_cast<std::size_t>(row)]);
    }
    return ids;
}

QString AlikeList::words(const Likeness &likeness)
{
    QStringList words;
    if (likeness.text >= kWorthSaying)
        words << tr("words alike %1 %").arg(static_cast<int>(std::lround(likeness.text * 100)));
    if (likeness.isSamePlace)
        words << tr("same place");
    if (likeness.isSameTopic)
        words << tr("same topic");
    return words.join(u", "_s);
}

} // namespace otklik
