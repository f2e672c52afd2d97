// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/message.h"

#include "core/text/plain_text.h"

#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {
namespace {

constexpr qsizetype kMostChars = 400;
constexpr qsizetype kUnbroken = 60;

QString bounded(const QString &text)
{
    const QString shown = bodyForDisplay(QStringView{text}.first(std::min(text.size(), kMostChars)), kUnbroken).text;
    return shown.size() < text.size() && text.size() > kMostChars ? QString{shown + u'…'} : shown;
}

// The second paragraph is part of the text: informativeText guesses rich text whatever the format says.
QMessageBox *plainBox(QWidget *parent, QMessageBox::Icon icon, const QString &text, const QString &explanation)
{
    auto *box = new QMessageBox{parent};
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setIcon(icon);
    box->setText(explanation.isEmpty() ? bounded(text) : QString{bounded(text) + u"\n\n"_s + bounded(explanation)});
    return box;
}

} // namespace

QMessageBox *showMessage(QWidget *parent, QMessageBox::Icon icon, const QString &text, const QString &explanation)
{
    QMessageBox *box = plainBox(parent, icon, text, explanation);
    box->setStandardButtons(QMessageBox::Ok);
    box->open();
    return box;
}

QMessageBox *askQuestion(QWidget *parent, const Question &question, const std::function<void()> &accepted)
{
    const auto icon = question.isDangerous ? QMessageBox::Warning : QMessageBox::Question;
    QMessageBox *box = plainBox(parent, icon, question.text, question.explanation);
    QPushButton *yes = box->addButton(question.yes, QMessageBox::AcceptRole);
    QPushButton *no = box->addButton(QMessageBox::Cancel);
    yes->setObjectName(u"accept"_s);
    box->setDefaultButton(question.isDangerous ? no : yes);
    box->setEscapeButton(no);
    QObject::connect(yes, &QPushButton::clicked, box, accepted);
    box->open();
    return box;
}

} // namespace otklik
